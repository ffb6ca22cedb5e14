package enum HallyuCleanRoom {}
