package enum HallyuFormatsRoom {}
