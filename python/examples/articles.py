"""The articles of the other examples."""

ARTICLES = {
    "ha-nam": "Tháng 6/2021, BHXH tỉnh Hà Nam vận động được 1.250 người tham gia BHXH tự nguyện, đạt 62,5% kế hoạch năm.",
    "tra-vinh": "Tháng 6/2021, BHXH tỉnh Trà Vinh vận động được 925 người tham gia BHXH tự nguyện, đạt 132,14% kế hoạch.",
    "gia-lai": "Tháng 6/2021, BHXH tỉnh Gia Lai vận động được 310 người tham gia BHXH tự nguyện, đạt 40% kế hoạch.",
}
