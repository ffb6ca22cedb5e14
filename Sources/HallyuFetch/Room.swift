package enum HallyuFetchRoom {}
