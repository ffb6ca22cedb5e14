package enum HallyuTransformRoom {}
