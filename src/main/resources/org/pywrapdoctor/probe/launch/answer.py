who()
