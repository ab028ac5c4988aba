#include <gtest/gtest.h>

#include <solieu/rules.hpp>
#include <string>
#include <string_view>

#include "extract/name_fixture.hpp"
#include "rules/tsv.hpp"
#include "text/fold.hpp"

namespace solieu {
namespace {

using test::names_in;
using test::names_of;

struct Case {
  std::string_view text;
  std::string_view names;
};

TEST(Agencies, Found) {
  const Case cases[] = {
      {"BHXH tỉnh Trà Vinh chi trả 5 tỷ đồng",
       "[BHXH tỉnh Trà Vinh] social_insurance province in Trà Vinh (province 84) | BHXH tỉnh Trà Vinh"},
      {"Bảo hiểm xã hội tỉnh Trà Vinh chi trả 5 tỷ đồng",
       "[BHXH tỉnh Trà Vinh] social_insurance province in Trà Vinh (province 84) | Bảo hiểm xã hội tỉnh Trà Vinh"},
      {"Bảo hiểm xã hội (BHXH) TP. HCM nêu tên 30 đơn vị",
       "[BHXH TP Hồ Chí Minh] social_insurance province in Hồ Chí Minh (province 79) | Bảo hiểm xã hội (BHXH) TP. HCM"},
      {"BHXH huyện U Minh Thượng (Kiên Giang) mở lớp",
       "[BHXH huyện U Minh Thượng] social_insurance district in U Minh Thượng (district 913, Kiên Giang) | BHXH huyện "
       "U Minh Thượng; Kiên Giang (province 91) | Kiên Giang"},
      {"BHXH Việt Nam mở lớp", "[BHXH Việt Nam] social_insurance central in Việt Nam (country VN) | BHXH Việt Nam"},
      {"Bảo hiểm xã hội Việt Nam mở lớp",
       "[BHXH Việt Nam] social_insurance central in Việt Nam (country VN) | Bảo hiểm xã hội Việt Nam"},
      {"BHXH quận Ninh Kiều mở lớp",
       "[BHXH quận Ninh Kiều] social_insurance district in Ninh Kiều (district 916, Cần Thơ) | BHXH quận Ninh Kiều"},
      {"BHXH thị xã Trảng Bàng mở lớp",
       "[BHXH thị xã Trảng Bàng] social_insurance district in Trảng Bàng (district 712, Tây Ninh) | BHXH thị xã Trảng "
       "Bàng"},
      {"Cơ quan BHXH huyện Cái Bè mở lớp",
       "[BHXH huyện Cái Bè] social_insurance district in Cái Bè (district 819, Tiền Giang) | Cơ quan BHXH huyện Cái "
       "Bè"},
      {"Ngành BHXH tỉnh Trà Vinh mở lớp",
       "[BHXH tỉnh Trà Vinh] social_insurance province in Trà Vinh (province 84) | Ngành BHXH tỉnh Trà Vinh"},
      {"BHXH tỉnh và Bưu điện tỉnh Kiên Giang ký kết",
       "[BHXH tỉnh Kiên Giang] social_insurance province in Kiên Giang (province 91) | BHXH tỉnh; [Bưu điện tỉnh Kiên "
       "Giang] post province in Kiên Giang (province 91) | Bưu điện tỉnh Kiên Giang"},
      {"BHXH huyện và Bưu điện huyện Cái Bè ký kết",
       "[BHXH huyện Cái Bè] social_insurance district in Cái Bè (district 819, Tiền Giang) | BHXH huyện; [Bưu điện "
       "huyện Cái Bè] post district in Cái Bè (district 819, Tiền Giang) | Bưu điện huyện Cái Bè"},
      {"Tỉnh Trà Vinh vui. BHXH tỉnh mở lớp",
       "Trà Vinh (province 84) | Tỉnh Trà Vinh; [BHXH tỉnh Trà Vinh] social_insurance province in Trà Vinh (province "
       "84) | BHXH tỉnh"},
      {"BHXH tỉnh mở lớp", "[BHXH tỉnh] social_insurance province | BHXH tỉnh"},
      {"Huyện Chợ Gạo vui. BHXH huyện mở lớp",
       "Chợ Gạo (district 822, Tiền Giang) | Huyện Chợ Gạo; [BHXH huyện Chợ Gạo] social_insurance district in Chợ Gạo "
       "(district 822, Tiền Giang) | BHXH huyện"},
      {"Bưu điện tỉnh Bạc Liêu mở lớp. Cuối năm, Bưu điện thu thêm 3 tỷ đồng",
       "[Bưu điện tỉnh Bạc Liêu] post province in Bạc Liêu (province 95) | Bưu điện tỉnh Bạc Liêu; [Bưu điện tỉnh Bạc "
       "Liêu] post province in Bạc Liêu (province 95) | Bưu điện"},
      {"Bưu điện tỉnh mở lớp. Bưu điện tỉnh Bạc Liêu vui",
       "[Bưu điện tỉnh Bạc Liêu] post province in Bạc Liêu (province 95) | Bưu điện tỉnh; [Bưu điện tỉnh Bạc Liêu] "
       "post province in Bạc Liêu (province 95) | Bưu điện tỉnh Bạc Liêu"},
      {"Bưu điện TP. Bà Rịa mở lớp",
       "[Bưu điện TP Bà Rịa] post district in Bà Rịa (district 748, Bà Rịa - Vũng Tàu) | Bưu điện TP. Bà Rịa"},
      {"Bưu điện Việt Nam mở lớp", "[Bưu điện Việt Nam] post central in Việt Nam (country VN) | Bưu điện Việt Nam"},
      {"Vietnam Post mở lớp", "[Tổng công ty Bưu điện Việt Nam] post central in Việt Nam (country VN) | Vietnam Post"},
      {"UBND huyện Chợ Mới, tỉnh An Giang ra kế hoạch",
       "[UBND huyện Chợ Mới] peoples_committee district in Chợ Mới (district 893, An Giang) | UBND huyện Chợ Mới; An "
       "Giang (province 89) | tỉnh An Giang"},
      {"UBND xã Trường Thành, huyện Thới Lai ra kế hoạch",
       "[UBND xã Trường Thành] peoples_committee commune in Trường Thành (commune, Thới Lai) | UBND xã Trường Thành; "
       "Thới Lai (district 927, Cần Thơ) | huyện Thới Lai"},
      {"UBND tỉnh Bến Tre họp. Theo UBND tỉnh, có 30 hộ. UBND nói thêm",
       "[UBND tỉnh Bến Tre] peoples_committee province in Bến Tre (province 83) | UBND tỉnh Bến Tre; [UBND tỉnh Bến "
       "Tre] peoples_committee province in Bến Tre (province 83) | UBND tỉnh; [UBND tỉnh Bến Tre] peoples_committee "
       "province in Bến Tre (province 83) | UBND"},
      {"Chủ tịch UBND thành phố Hà Nội Nguyễn Văn Tám phát biểu",
       "[UBND TP Hà Nội] peoples_committee province in Hà Nội (province 01) | UBND thành phố Hà Nội"},
      {"HĐND tỉnh Bến Tre ra nghị quyết",
       "[HĐND tỉnh Bến Tre] peoples_council province in Bến Tre (province 83) | HĐND tỉnh Bến Tre"},
      {"Ủy ban nhân dân tỉnh Bến Tre ra nghị quyết",
       "[UBND tỉnh Bến Tre] peoples_committee province in Bến Tre (province 83) | Ủy ban nhân dân tỉnh Bến Tre"},
      {"Tỉnh ủy Bến Tre giao chỉ tiêu", "[Tỉnh ủy Bến Tre] party province in Bến Tre (province 83) | Tỉnh ủy Bến Tre"},
      {"Tỉnh Bến Tre họp. Tỉnh ủy giao chỉ tiêu",
       "Bến Tre (province 83) | Tỉnh Bến Tre; [Tỉnh ủy Bến Tre] party province in Bến Tre (province 83) | Tỉnh ủy"},
      {"Thành ủy Cần Thơ giao chỉ tiêu",
       "[Thành ủy Cần Thơ] party province in Cần Thơ (province 92) | Thành ủy Cần Thơ"},
      {"Huyện ủy Cái Bè giao chỉ tiêu",
       "[Huyện ủy Cái Bè] party district in Cái Bè (district 819, Tiền Giang) | Huyện ủy Cái Bè"},
      {"Huyện Cái Bè họp. Huyện ủy giao chỉ tiêu",
       "Cái Bè (district 819, Tiền Giang) | Huyện Cái Bè; [Huyện ủy Cái Bè] party district in Cái Bè (district 819, "
       "Tiền Giang) | Huyện ủy"},
      {"Huyện Cái Bè họp. Ban Dân vận Huyện ủy triển khai",
       "Cái Bè (district 819, Tiền Giang) | Huyện Cái Bè; [Ban Dân vận Huyện ủy Cái Bè] party district in Cái Bè "
       "(district 819, Tiền Giang) | Ban Dân vận Huyện ủy"},
      {"Sở Tư pháp TP HCM cấp 300 phiếu. Sở Tư pháp nói thêm. Sở còn 20 hồ sơ",
       "[Sở Tư pháp TP Hồ Chí Minh] justice province in Hồ Chí Minh (province 79) | Sở Tư pháp TP HCM; [Sở Tư pháp TP "
       "Hồ Chí Minh] justice province in Hồ Chí Minh (province 79) | Sở Tư pháp; [Sở Tư pháp TP Hồ Chí Minh] justice "
       "province in Hồ Chí Minh (province 79) | Sở"},
      {"Sở GD & ĐT tỉnh Cà Mau báo cáo",
       "[Sở GD & ĐT tỉnh Cà Mau] education province in Cà Mau (province 96) | Sở GD & ĐT tỉnh Cà Mau"},
      {"Sở GD-ĐT Cà Mau báo cáo", "[Sở GD-ĐT Cà Mau] education province in Cà Mau (province 96) | Sở GD-ĐT Cà Mau"},
      {"Sở Giáo dục và Đào tạo Cà Mau báo cáo",
       "[Sở Giáo dục và Đào tạo Cà Mau] education province in Cà Mau (province 96) | Sở Giáo dục và Đào tạo Cà Mau"},
      {"Sở Lao động-Thương binh và Xã hội tỉnh Bến Tre báo cáo",
       "[Sở Lao động-Thương binh và Xã hội tỉnh Bến Tre] labour province in Bến Tre (province 83) | Sở Lao "
       "động-Thương binh và Xã hội tỉnh Bến Tre"},
      {"Sở LĐTBXH Bến Tre báo cáo", "[Sở LĐTBXH Bến Tre] labour province in Bến Tre (province 83) | Sở LĐTBXH Bến Tre"},
      {"Sở Tài chính Nghệ An báo cáo",
       "[Sở Tài chính Nghệ An] finance province in Nghệ An (province 40) | Sở Tài chính Nghệ An"},
      {"Tỉnh Nghệ An họp. Sở Y tế báo cáo",
       "Nghệ An (province 40) | Tỉnh Nghệ An; [Sở Y tế tỉnh Nghệ An] health province in Nghệ An (province 40) | Sở Y "
       "tế"},
      {"Bộ KH&ĐT báo cáo", "[Bộ KH&ĐT] planning central in Việt Nam (country VN) | Bộ KH&ĐT"},
      {"Bộ Kế hoạch và Đầu tư báo cáo",
       "[Bộ Kế hoạch và Đầu tư] planning central in Việt Nam (country VN) | Bộ Kế hoạch và Đầu tư"},
      {"Bộ Y tế báo cáo", "[Bộ Y tế] health central in Việt Nam (country VN) | Bộ Y tế"},
      {"Bộ Lao động, Thương binh và Xã hội báo cáo",
       "[Bộ Lao động, Thương binh và Xã hội] labour central in Việt Nam (country VN) | Bộ Lao động, Thương binh và Xã "
       "hội"},
      {"Bộ GD-ĐT báo cáo", "[Bộ GD-ĐT] education central in Việt Nam (country VN) | Bộ GD-ĐT"},
      {"Tổng cục Hải quan báo cáo", "[Tổng cục Hải quan] customs central in Việt Nam (country VN) | Tổng cục Hải quan"},
      {"Cục Hải quan tỉnh Quảng Nam báo cáo",
       "[Cục Hải quan tỉnh Quảng Nam] customs province in Quảng Nam (province 49) | Cục Hải quan tỉnh Quảng Nam"},
      {"Cục Hải quan Long An báo cáo",
       "[Cục Hải quan Long An] customs province in Long An (province 80) | Cục Hải quan Long An"},
      {"Hải quan Long An báo cáo", "[Hải quan Long An] customs province in Long An (province 80) | Hải quan Long An"},
      {"Chi cục Hải quan Bến Lức báo cáo",
       "[Chi cục Hải quan Bến Lức] customs district in Bến Lức (district 803, Long An) | Chi cục Hải quan Bến Lức"},
      {"Toàn ngành Hải quan thu 300 tỷ đồng",
       "[ngành Hải quan] customs central in Việt Nam (country VN) | Toàn ngành Hải quan"},
      {"Cục Thuế TP Hà Nội báo cáo", "[Cục Thuế TP Hà Nội] tax province in Hà Nội (province 01) | Cục Thuế TP Hà Nội"},
      {"Tổng cục Thuế báo cáo", "[Tổng cục Thuế] tax central in Việt Nam (country VN) | Tổng cục Thuế"},
      {"Chi cục Thuế Hai Bà Trưng báo cáo",
       "[Chi cục Thuế Hai Bà Trưng] tax district in Hai Bà Trưng (district 007, Hà Nội) | Chi cục Thuế Hai Bà Trưng"},
      {"Công an quận Ba Đình thụ lý 30 vụ",
       "[Công an quận Ba Đình] police district in Ba Đình (district 001, Hà Nội) | Công an quận Ba Đình"},
      {"Công an quận 12 với 300 hồ sơ, Công an Q.Nam Từ Liêm với 200 hồ sơ",
       "[Công an quận 12] police district in 12 (district 761, Hồ Chí Minh) | Công an quận 12; [Công an quận Nam Từ "
       "Liêm] police district in Nam Từ Liêm (district 019, Hà Nội) | Công an Q.Nam Từ Liêm"},
      {"Công an tỉnh Thanh Hóa thụ lý 30 vụ",
       "[Công an tỉnh Thanh Hóa] police province in Thanh Hóa (province 38) | Công an tỉnh Thanh Hóa"},
      {"Phòng CSGT Công an tỉnh Thanh Hóa thụ lý 30 vụ",
       "[Phòng CSGT Công an tỉnh Thanh Hóa] police province in Thanh Hóa (province 38) | Phòng CSGT Công an tỉnh Thanh "
       "Hóa"},
      {"Phòng CSGT (Công an tỉnh Thanh Hóa) thụ lý 30 vụ",
       "[Phòng CSGT Công an tỉnh Thanh Hóa] police province in Thanh Hóa (province 38) | Phòng CSGT (Công an tỉnh "
       "Thanh Hóa)"},
      {"Bắt 80 vụ (trong đó, Công an 15 vụ, Hải quan 60 vụ, Thuế 5 vụ…)",
       "[Công an] police | Công an; [Hải quan] customs | Hải quan; [Thuế] tax | Thuế"},
      {"Được 60 đơn vị máu (trong đó, Công an 20 đơn vị, Quân đội 31 đơn vị, Giáo dục 9 đơn vị)",
       "[Công an] police | Công an; [Quân đội] army | Quân đội; [Giáo dục] education | Giáo dục"},
      {"Huyện Cái Bè họp. Hội LHPN huyện báo cáo",
       "Cái Bè (district 819, Tiền Giang) | Huyện Cái Bè; [Hội LHPN huyện Cái Bè] womens_union district in Cái Bè "
       "(district 819, Tiền Giang) | Hội LHPN huyện"},
      {"Hội Phụ nữ huyện Chợ Gạo mở lớp",
       "[Hội Phụ nữ huyện Chợ Gạo] womens_union district in Chợ Gạo (district 822, Tiền Giang) | Hội Phụ nữ huyện Chợ "
       "Gạo"},
      {"Xã Kim Long họp. Hội LHPN xã báo cáo",
       "Kim Long (commune) | Xã Kim Long; [Hội LHPN xã Kim Long] womens_union commune in Kim Long (commune) | Hội LHPN "
       "xã"},
      {"Hội Chữ thập đỏ tỉnh Khánh Hòa báo cáo",
       "[Hội Chữ thập đỏ tỉnh Khánh Hòa] red_cross province in Khánh Hòa (province 56) | Hội Chữ thập đỏ tỉnh Khánh "
       "Hòa"},
      {"Hội CTĐ tỉnh Khánh Hòa báo cáo",
       "[Hội CTĐ tỉnh Khánh Hòa] red_cross province in Khánh Hòa (province 56) | Hội CTĐ tỉnh Khánh Hòa"},
      {"Hội Nông dân tỉnh Tây Ninh báo cáo",
       "[Hội Nông dân tỉnh Tây Ninh] farmers_union province in Tây Ninh (province 72) | Hội Nông dân tỉnh Tây Ninh"},
      {"Tỉnh đoàn Tây Ninh báo cáo",
       "[Tỉnh đoàn Tây Ninh] youth_union province in Tây Ninh (province 72) | Tỉnh đoàn Tây Ninh"},
      {"Đoàn Thanh niên xã Tân Lập báo cáo",
       "[Đoàn Thanh niên xã Tân Lập] youth_union commune in Tân Lập (commune) | Đoàn Thanh niên xã Tân Lập"},
      {"Ủy ban MTTQ Việt Nam tỉnh Tây Ninh báo cáo",
       "[Ủy ban MTTQ Việt Nam tỉnh Tây Ninh] fatherland_front province in Tây Ninh (province 72) | Ủy ban MTTQ Việt "
       "Nam tỉnh Tây Ninh"},
      {"MTTQ tỉnh Tây Ninh báo cáo",
       "[Ủy ban MTTQ Việt Nam tỉnh Tây Ninh] fatherland_front province in Tây Ninh (province 72) | MTTQ tỉnh Tây Ninh"},
      {"Liên đoàn Lao động tỉnh Tây Ninh báo cáo",
       "[Liên đoàn Lao động tỉnh Tây Ninh] labour_federation province in Tây Ninh (province 72) | Liên đoàn Lao động "
       "tỉnh Tây Ninh"},
      {"Ban Chỉ đạo vận động hiến máu tình nguyện tỉnh Khánh Hòa tổ chức ngày hội",
       "[Ban Chỉ đạo vận động hiến máu tình nguyện tỉnh Khánh Hòa] steering_committee province in Khánh Hòa (province "
       "56) | Ban Chỉ đạo vận động hiến máu tình nguyện tỉnh Khánh Hòa"},
      {"Ban Chỉ đạo thực hiện chính sách BHXH, BHYT TP Cần Thơ tổ chức lễ. Ban Chỉ đạo đề nghị",
       "[Ban Chỉ đạo thực hiện chính sách BHXH, BHYT TP Cần Thơ] steering_committee province in Cần Thơ (province 92) "
       "| Ban Chỉ đạo thực hiện chính sách BHXH, BHYT TP Cần Thơ; [Ban Chỉ đạo thực hiện chính sách BHXH, BHYT TP Cần "
       "Thơ] steering_committee province in Cần Thơ (province 92) | Ban Chỉ đạo"},
      {"Uỷ ban ATGT Quốc gia báo cáo",
       "[Ủy ban ATGT Quốc gia] government central in Việt Nam (country VN) | Uỷ ban ATGT Quốc gia"},
      {"Ủy ban An toàn giao thông Quốc gia báo cáo",
       "[Ủy ban An toàn giao thông Quốc gia] government central in Việt Nam (country VN) | Ủy ban An toàn giao thông "
       "Quốc gia"},
      {"Kho bạc Nhà nước (KBNN) Hà Nội quyết toán. KBNN Hà Nội chi 3 tỷ đồng",
       "[Kho bạc Nhà nước Hà Nội] treasury province in Hà Nội (province 01) | Kho bạc Nhà nước (KBNN) Hà Nội; [Kho bạc "
       "Nhà nước Hà Nội] treasury province in Hà Nội (province 01) | KBNN Hà Nội"},
      {"Ngân hàng CSXH tỉnh Bến Tre giải ngân",
       "[Ngân hàng CSXH tỉnh Bến Tre] bank province in Bến Tre (province 83) | Ngân hàng CSXH tỉnh Bến Tre"},
      {"Bệnh viện Đa khoa tỉnh Bến Tre tiếp nhận 30 ca",
       "[Bệnh viện Đa khoa tỉnh Bến Tre] hospital province in Bến Tre (province 83) | Bệnh viện Đa khoa tỉnh Bến Tre"},
      {"Bệnh viện Chợ Rẫy tiếp nhận 30 ca", "[Bệnh viện Chợ Rẫy] hospital | Bệnh viện Chợ Rẫy"},
      {"Trung tâm Y tế huyện Cái Bè tiếp nhận 30 ca",
       "[Trung tâm Y tế huyện Cái Bè] health district in Cái Bè (district 819, Tiền Giang) | Trung tâm Y tế huyện Cái "
       "Bè"},
      {"CDC Bến Tre báo cáo",
       "[Trung tâm Kiểm soát bệnh tật Bến Tre] health province in Bến Tre (province 83) | CDC Bến Tre"},
      {"Văn phòng Chính phủ giải ngân 10 tỷ đồng",
       "[Văn phòng Chính phủ] government central in Việt Nam (country VN) | Văn phòng Chính phủ"},
      {"Văn phòng Trung ương Đảng giải ngân 50 tỷ đồng",
       "[Văn phòng Trung ương Đảng] party central in Việt Nam (country VN) | Văn phòng Trung ương Đảng"},
      {"Ủy ban Dân tộc giải ngân 1 tỷ đồng",
       "[Ủy ban Dân tộc] government central in Việt Nam (country VN) | Ủy ban Dân tộc"},
      {"Ủy ban Quản lý vốn Nhà nước tại doanh nghiệp giải ngân 1 tỷ đồng",
       "[Ủy ban Quản lý vốn Nhà nước tại doanh nghiệp] government central in Việt Nam (country VN) | Ủy ban Quản lý "
       "vốn Nhà nước tại doanh nghiệp"},
      {"Thủ tướng Chính phủ giao chỉ tiêu",
       "[Thủ tướng Chính phủ] government central in Việt Nam (country VN) | Thủ tướng Chính phủ"},
      {"Chính phủ giao chỉ tiêu", "[Chính phủ] government central in Việt Nam (country VN) | Chính phủ"},
      {"Quốc hội giao chỉ tiêu", "[Quốc hội] national_assembly central in Việt Nam (country VN) | Quốc hội"},
      {"Tổng cục Thống kê công bố",
       "[Tổng cục Thống kê] statistics central in Việt Nam (country VN) | Tổng cục Thống kê"},
      {"Cục Thống kê tỉnh Bến Tre công bố",
       "[Cục Thống kê tỉnh Bến Tre] statistics province in Bến Tre (province 83) | Cục Thống kê tỉnh Bến Tre"},
      {"Trường THPT Lê Hoàng Chiếu tỉnh Bến Tre có 300 em",
       "[Trường THPT Lê Hoàng Chiếu tỉnh Bến Tre] school province in Bến Tre (province 83) | Trường THPT Lê Hoàng "
       "Chiếu tỉnh Bến Tre"},
      {"Trường Đại học Cần Thơ có 300 em",
       "[Trường Đại học Cần Thơ] school province in Cần Thơ (province 92) | Trường Đại học Cần Thơ"},
      {"Chi cục Kiểm lâm tỉnh Bến Tre phạt 3 vụ",
       "[Chi cục Kiểm lâm tỉnh Bến Tre] forest_rangers province in Bến Tre (province 83) | Chi cục Kiểm lâm tỉnh Bến "
       "Tre"},
      {"Bộ đội Biên phòng tỉnh Bến Tre bắt 3 vụ",
       "[Bộ đội Biên phòng tỉnh Bến Tre] border_guard province in Bến Tre (province 83) | Bộ đội Biên phòng tỉnh Bến "
       "Tre"},
      {"Bộ Chỉ huy Quân sự tỉnh Bến Tre họp",
       "[Bộ Chỉ huy Quân sự tỉnh Bến Tre] army province in Bến Tre (province 83) | Bộ Chỉ huy Quân sự tỉnh Bến Tre"},
      {"TAND tỉnh Bến Tre xử 30 vụ", "[TAND tỉnh Bến Tre] court province in Bến Tre (province 83) | TAND tỉnh Bến Tre"},
      {"Toà án nhân dân tối cao xử 30 vụ",
       "[TAND tối cao] court central in Việt Nam (country VN) | Toà án nhân dân tối cao"},
      {"VKSND tỉnh Bến Tre truy tố 30 vụ",
       "[VKSND tỉnh Bến Tre] procuracy province in Bến Tre (province 83) | VKSND tỉnh Bến Tre"},
      {"Trung tâm Dịch vụ việc làm tỉnh Bến Tre tư vấn",
       "[Trung tâm Dịch vụ việc làm tỉnh Bến Tre] employment province in Bến Tre (province 83) | Trung tâm Dịch vụ "
       "việc làm tỉnh Bến Tre"},
      {"Agribank Bến Tre giải ngân", "[Agribank Bến Tre] bank province in Bến Tre (province 83) | Agribank Bến Tre"},
      {"Cục QLTT tỉnh Bến Tre phạt 30 vụ",
       "[Cục QLTT tỉnh Bến Tre] market_surveillance province in Bến Tre (province 83) | Cục QLTT tỉnh Bến Tre"},
      {"Hội Cựu chiến binh huyện Cái Bè báo cáo",
       "[Hội Cựu chiến binh huyện Cái Bè] veterans district in Cái Bè (district 819, Tiền Giang) | Hội Cựu chiến binh "
       "huyện Cái Bè"},
      {"Theo công an huyện Cái Bè, có 3 vụ",
       "[Công an huyện Cái Bè] police district in Cái Bè (district 819, Tiền Giang) | công an huyện Cái Bè"},
      {"Theo sở Y tế tỉnh Bến Tre, có 3 ca",
       "[Sở Y tế tỉnh Bến Tre] health province in Bến Tre (province 83) | sở Y tế tỉnh Bến Tre"},
      {"Ngành Y tế tỉnh Bến Tre báo cáo",
       "[ngành Y tế tỉnh Bến Tre] health province in Bến Tre (province 83) | Ngành Y tế tỉnh Bến Tre"},
      {"Đài Truyền thanh huyện Chợ Gạo đưa tin",
       "[Đài Truyền thanh huyện Chợ Gạo] media district in Chợ Gạo (district 822, Tiền Giang) | Đài Truyền thanh huyện "
       "Chợ Gạo"},
      {"Phòng LĐ-TB&XH huyện Cái Bè báo cáo",
       "[Phòng LĐ-TB&XH huyện Cái Bè] labour district in Cái Bè (district 819, Tiền Giang) | Phòng LĐ-TB&XH huyện Cái "
       "Bè"},
      {"Ban ATGT tỉnh Bến Tre báo cáo",
       "[Ban ATGT tỉnh Bến Tre] government province in Bến Tre (province 83) | Ban ATGT tỉnh Bến Tre"},
  };
  for (const Case& c : cases) EXPECT_EQ(names_of(c.text), c.names) << c.text;
}

TEST(Agencies, NotFound) {
  for (const std::string_view text : {
           "Có 300 người tham gia BHXH tự nguyện",
           "Có 300 người đóng BHXH bắt buộc",
           "Có 300 đơn vị nợ BHXH",
           "Chính sách BHXH, BHYT được phổ biến",
           "Có 300 người tham gia BHXH",
           "Cấp 300 sổ BHXH và thẻ BHYT",
           "Tháng vận động triển khai BHXH toàn dân",
           "Cơ quan BHXH rà soát danh sách",
           "Ngành BHXH rà soát danh sách",
           "BHXH các cấp rà soát danh sách",
           "UBND các xã rà soát danh sách",
           "UBND xã, phường, thị trấn rà soát danh sách",
           "Các Sở, ngành rà soát danh sách",
           "Một số Sở, Ban, Ngành rà soát danh sách",
           "Công an vào cuộc",
           "Lực lượng công an vào cuộc",
           "Hải quan điện tử được triển khai",
           "Thuế giá trị gia tăng giảm",
           "Thu thuế vượt dự toán",
           "Hệ thống Bưu điện được mở rộng",
           "Các Bưu điện mở thêm quầy",
           "Trung tâm của vùng",
           "Hội nghị sơ kết diễn ra",
           "Ban tổ chức trao giải",
           "Bộ phận một cửa nhận hồ sơ",
           "Cán bộ xuống cơ sở",
           "Bộ đội giúp dân",
           "Sở hữu nhà ở tăng",
           "Cục bộ có mưa",
           "Bộ trưởng trả lời chất vấn",
           "Trường học mở cửa",
           "Bệnh viện mở cửa",
           "Ngân hàng máu cạn",
           "Hội viên tham gia sinh hoạt",
           "Đoàn viên tham gia hiến máu",
           "Chính quyền vào cuộc",
           "Giáo dục là quốc sách",
           "Quân đội nhân dân anh hùng",
           "Kho bạc trả lương",
           "Bảo hiểm xã hội là trụ cột",
           "Bảo hiểm y tế hộ gia đình tăng",
           "Tòa án lương tâm",
           "Công đoàn cơ sở được củng cố",
           "Hội phụ nữ vận động",
           "Chi hội nông dân vận động",
           "Trạm y tế mở cửa",
           "Chi nhánh ngân hàng mở cửa",
           "Sở còn 20 hồ sơ",
           "Ban Chỉ đạo đề nghị",
           "UBND và HĐND phối hợp",
           "MTTQ phối hợp",
       }) {
    EXPECT_EQ(names_of(text), "") << text;
  }
}

// The example of a head yields an agency of that row; of a phrase that is none, nothing there; of an office, the agency
// that it is of.
TEST(Agencies, EveryRow) {
  const Rules rules = Rules::builtin();
  for (const RuleRow& row : rules.tables().at("agencies").rows) {
    SCOPED_TRACE(row_name(row) + " " + row.cells[0]);
    const test::TestText text(row.cells.back(), test::name_rules().lexicon);
    const std::vector<Mention> names = names_in(text);
    const bool office = row.cells[4] == "office";
    EXPECT_TRUE(!office || names.size() == 1);
    if (row.cells[4] == "none" || office) {
      const std::size_t at = text.text.text.find(row.cells[0]);
      ASSERT_NE(at, std::string::npos);
      for (const Mention& name : names) {
        EXPECT_TRUE(name.span.end <= at || name.span.begin >= at + row.cells[0].size()) << text.at(name);
      }
      continue;
    }
    const Mention* found = nullptr;
    for (const Mention& name : names) found = name.rule == row_name(row) ? &name : found;
    ASSERT_NE(found, nullptr);
    const auto* agency = std::get_if<AgencyValue>(&found->value);
    ASSERT_NE(agency, nullptr);
    const auto begins = [&](const std::string& name) { return fold(agency->name).starts_with(fold(name)); };
    EXPECT_TRUE(begins(row.cells[1]) || begins(row.cells[0])) << agency->name;
    EXPECT_TRUE(row.cells[4] == "back" || row.cells[4] == "free" || agency->type == row.cells[2]) << agency->type;
  }
}

// Time grows with the text, not with its square.
TEST(Agencies, HostileTextStaysLinear) {
  for (const std::string_view piece :
       {"BHXH tỉnh và ", "Ban Chỉ đạo thực hiện ", "Trà Vinh ", "huyện ", "UBND (", "Trung tâm Nước sạch ",
        "Ban Quản lý rừng ", "Cục Phòng bệnh (", "Sở Y tế ", "Phòng CSGT ", "Trưởng phòng ", "Trưởng phòng Thu BHXH ",
        "huyện Chợ Mới, ", "Trường THPT A B C D E F "}) {
    std::string text;
    while (text.size() < 200'000) text += piece;
    const test::TestText passage(text, test::name_rules().lexicon);
    EXPECT_LE(names_in(passage).size(), passage.tokenized.tokens.size()) << piece;
  }
}

}  // namespace
}  // namespace solieu
