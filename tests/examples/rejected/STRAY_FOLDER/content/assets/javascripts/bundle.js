window.BSMARK = 1
