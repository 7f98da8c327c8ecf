"""Rules that hold for brands and cases alike."""
