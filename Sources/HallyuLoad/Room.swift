package enum HallyuLoadRoom {}
