# The graphics card's driver is known to hang or crash: what would wake it is left out.
no_further = True


