package enum HallyuTextRoom {}
