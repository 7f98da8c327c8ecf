"""Floor 3: ways out: the site, pictures, share images, and the exchange of what is published."""
