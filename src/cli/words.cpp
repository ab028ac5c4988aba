#include "cli/words.hpp"

#include <algorithm>
#include <array>

namespace solieu::cli {
namespace {

struct Words {
  std::string_view english;
  std::string_view vietnamese;
};

constexpr std::array words{
    Words{"Usage", "Cách dùng"},
    Words{"OPTIONS", "TÙY CHỌN"},
    Words{"SUBCOMMAND", "LỆNH"},
    Words{"Positionals", "Đối số"},
    Words{"Options", "Tùy chọn"},
    Words{"Subcommands", "Lệnh"},
    Words{"REQUIRED", "BẮT BUỘC"},
    Words{"Excludes", "Không dùng cùng"},
    Words{"Example:", "Ví dụ:"},
    Words{"Examples:", "Ví dụ:"},
    Words{"Exit codes: 0 done; 1 done, some input rejected; 2 wrong option or rule table, nothing processed;",
          "Mã thoát: 0 xong; 1 xong, có phần đầu vào bị loại; 2 sai tùy chọn hoặc bảng quy tắc, chưa xử lý gì;"},
    Words{"3 something could not be read or written; 4 an error of the program; 130, 143 stopped by a signal",
          "3 có tệp không đọc hay không ghi được; 4 lỗi của chương trình; 130, 143 bị tín hiệu dừng lại"},
    Words{"This help", "Trang trợ giúp này"},
    Words{"The version", "Số phiên bản"},
    Words{"Campaign results out of Vietnamese press articles, with the exact place of every piece",
          "Số liệu kết quả chiến dịch trong báo tiếng Việt, kèm vị trí chính xác trong bài"},
    // input
    Words{"Articles, or folders of them; standard input if none is named, or for \"-\"",
          "Bài báo hoặc thư mục chứa bài; không nêu gì, hoặc nêu \"-\", là đầu vào chuẩn"},
    Words{"text or html: one article a file; jsonl: one a line, as a JSON object; warc or wet: what a crawler\n"
          "keeps; rejects: what --rejects has kept; each also as gzip or zstd",
          "text, html: mỗi tệp một bài; jsonl: mỗi dòng một bài, là đối tượng JSON; warc, wet: kho của chương\n"
          "trình thu thập; rejects: tệp do --rejects giữ lại; đều có thể nén gzip, zstd"},
    Words{"JSON field with the article", "Trường JSON chứa bài"},
    Words{"The article in the JSON field is a page", "Bài trong trường JSON là trang HTML"},
    Words{"JSON field with its id", "Trường JSON chứa mã bài"},
    Words{"JSON field with its publication day", "Trường JSON chứa ngày đăng"},
    Words{"JSON field with its title", "Trường JSON chứa tiêu đề"},
    Words{"JSON field with its address, the id of an article without one",
          "Trường JSON chứa địa chỉ; là mã của bài không có mã"},
    Words{"Reject longer articles (K, M, G may follow the number)",
          "Loại bài dài hơn chừng này byte (sau số có thể viết K, M, G)"},
    Words{"Publication day (default: the article's dateline)", "Ngày đăng (mặc định: theo dòng ngày tháng của bài)"},
    Words{"A table, or a folder of tables, over the built-in ones (may be repeated)",
          "Bảng quy tắc, hoặc thư mục bảng, đặt trên bảng có sẵn (dùng được nhiều lần)"},
    Words{"Encoding of the articles: utf-8, utf-16, windows-1258, viscii, tcvn3, vni, "
          "viqr, tcvn3-in-utf-8 … (default: auto)",
          "Bảng mã của bài: utf-8, utf-16, windows-1258, viscii, tcvn3, vni, viqr, tcvn3-in-utf-8 … (mặc định: auto)"},
    // output
    Words{"Write here instead of to standard output; the file is there when it is whole",
          "Ghi vào tệp này thay vì đầu ra chuẩn; tệp chỉ xuất hiện khi đã đủ"},
    Words{"Output format (default: table to a terminal, else jsonl)",
          "Dạng kết quả (mặc định: table nếu ra màn hình, không thì jsonl)"},
    Words{"Output format (default: text to a terminal, else jsonl)",
          "Dạng kết quả (mặc định: text nếu ra màn hình, không thì jsonl)"},
    Words{"Output format (default: text)", "Dạng kết quả (mặc định: text)"},
    Words{"Threads (default: one a processor); the output is the same for any number",
          "Số luồng (mặc định: số lõi của máy); kết quả như nhau với mọi số luồng"},
    Words{"Keep what is rejected, whole, as JSON lines that can be read again",
          "Giữ nguyên vẹn những gì bị loại, dạng JSON theo dòng, đọc lại được"},
    Words{"Write counts and speed as JSON", "Ghi số lượng và tốc độ dạng JSON"},
    Words{"Go on where a run with the same --output was stopped",
          "Làm tiếp từ chỗ lần chạy trước, cùng --output, bị dừng"},
    Words{"Note how far it has come every so many seconds", "Cứ chừng này giây lại ghi nhớ đã làm tới đâu"},
    Words{"Words in this language (default: by the locale)", "Ngôn ngữ hiển thị (mặc định: theo locale)"},
    // corpus
    Words{"What is found, as tools for annotation and training take it",
          "Những gì tìm được, theo định dạng của công cụ gán nhãn và huấn luyện"},
    Words{"conll: tokens with BIO tags; spacy, doccano, prodigy: JSON lines; label-studio: tasks with predictions;\n"
          "brat: a folder of texts and annotations, records as events; instructions: prompts and completions",
          "conll: token và nhãn BIO; spacy, doccano, prodigy: JSON theo dòng; label-studio: bài có nhãn gợi ý sẵn;\n"
          "brat: thư mục văn bản và nhãn, bản ghi là sự kiện; instructions: câu hỏi và câu trả lời"},
    Words{"Write parts, by a hash of each article's id: train=0.8,dev=0.1,test=0.1",
          "Chia thành nhiều phần theo mã băm của mã bài: train=0.8,dev=0.1,test=0.1"},
    Words{"Mark articles with nearly the same body with the id of the first of them; a split keeps them together",
          "Ghi cho các bài gần như trùng nội dung mã của bài đầu tiên; khi chia, chúng ở cùng một phần"},
    Words{"Begin CSV with a byte order mark, by which Excel knows UTF-8",
          "Mở đầu CSV bằng dấu BOM, để Excel nhận ra UTF-8"},
    // show
    Words{"Articles and their records for people: in the terminal, or a page",
          "Bài báo và bản ghi cho người đọc: trên màn hình, hoặc thành trang web"},
    Words{"Write here instead of to the terminal", "Ghi vào tệp này thay vì ra màn hình"},
    Words{"Write one page for a browser; \"-\": to standard output",
          "Ghi một trang cho trình duyệt; \"-\": ra đầu ra chuẩn"},
    Words{"Colours in the terminal; NO_COLOR is heeded", "Màu trên màn hình; có xét NO_COLOR"},
    Words{"Cells in a line (default: those of the terminal)", "Số ô của một dòng (mặc định: bề rộng màn hình)"},
    // eval
    Words{"Score the records of a folder of articles against gold files",
          "Chấm bản ghi của một thư mục bài theo các tệp đáp án"},
    Words{"Folder of gold files, *.json", "Thư mục tệp đáp án, *.json"},
    Words{"Folder of the articles they name", "Thư mục các bài mà đáp án nêu tên"},
    Words{"Tell the analyzer the publication days in the gold", "Báo cho bộ phân tích ngày đăng ghi trong đáp án"},
    Words{"List the figures missed, spurious or with a wrong slot", "Liệt kê số liệu bị sót, bị thừa hoặc sai ô"},
    // rules
    Words{"Start, check or print rule tables", "Tạo, kiểm tra hoặc in bảng quy tắc"},
    Words{"Start a campaign domain: writes a table with sample rows", "Tạo lĩnh vực mới: ghi một bảng có các dòng mẫu"},
    Words{"Its name: a to z, 0 to 9 and _", "Tên lĩnh vực: a đến z, 0 đến 9 và _"},
    Words{"Folder of your tables; it is made if it is not there", "Thư mục bảng của bạn; chưa có thì được tạo"},
    Words{"Tables, or folders of tables, over the built-in ones", "Bảng, hoặc thư mục bảng, đặt trên bảng có sẵn"},
    Words{"Say what is wrong, each as file:line:column; tries the examples of your own domains",
          "Cho biết chỗ sai, theo tệp:dòng:cột; đọc thử ví dụ của các lĩnh vực do bạn thêm"},
    Words{"Print all tables as tab-separated text", "In mọi bảng, các cột cách nhau bằng tab"},
    Words{"Print the rows that gave mentions and records of these articles, and how many each",
          "In những dòng đã cho kết quả trong các bài này, và số lần của mỗi dòng"},
    // other commands
    Words{"The records: who reached how much of what, and when", "Bản ghi: ai đạt bao nhiêu, việc gì, khi nào"},
    Words{"Add to each JSON record which rule gave which slot", "Thêm vào mỗi bản ghi JSON: quy tắc nào cho ô nào"},
    Words{"Every mention: dates, counts, percentages, money, names",
          "Mọi ngày tháng, số lượng, tỷ lệ, số tiền, tên gọi trong bài"},
    Words{"Tokens and sentences", "Token và câu"},
    Words{"The cleaned text: UTF-8, NFC, plain spaces, dashes and quotes",
          "Văn bản đã làm sạch: UTF-8, NFC, dấu cách, gạch ngang, ngoặc kép thông thường"},
    Words{"Where they stand: old (hòa, thủy), new (hoà, thuỷ), keep (default)",
          "Cách đặt dấu thanh: old (hòa, thủy), new (hoà, thuỷ), keep: giữ nguyên (mặc định)"},
    Words{"Say what was changed and how often, and what looks wrong",
          "Cho biết đã sửa gì, mấy lần, và chỗ nào có vẻ sai"},
};

}  // namespace

std::string vietnamese(std::string_view english) {
  const auto* const found =
      std::find_if(words.begin(), words.end(), [&](const Words& each) { return each.english == english; });
  return std::string(found == words.end() ? english : found->vietnamese);
}

}  // namespace solieu::cli
