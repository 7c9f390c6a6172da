<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>AlarmAct</name>
    <message>
        <source>Already acknowledged by %1 at %2.</source>
        <translation>%1 đã tiếp nhận lúc %2.</translation>
    </message>
    <message>
        <source>Already confirmed by %1 at %2.</source>
        <translation>%1 đã xác nhận xử lý lúc %2.</translation>
    </message>
    <message>
        <source>Shelved by %1 until %2.</source>
        <translation>%1 đã tạm gác đến %2.</translation>
    </message>
    <message>
        <source>Suppressed by design since %1: another alarm tells the cause.</source>
        <translation>Được ẩn theo thiết kế từ %1: một cảnh báo khác đã báo nguyên nhân.</translation>
    </message>
    <message>
        <source>Taken out of service by %1 at %2.</source>
        <translation>%1 đã ngừng theo dõi lúc %2.</translation>
    </message>
    <message>
        <source>It has returned to normal and only needs to be acknowledged.</source>
        <translation>Đã trở lại bình thường, chỉ còn chờ tiếp nhận.</translation>
    </message>
    <message>
        <source>The alarm is not active.</source>
        <translation>Cảnh báo hiện không hoạt động.</translation>
    </message>
    <message>
        <source>It must be acknowledged first.</source>
        <translation>Phải tiếp nhận cảnh báo trước.</translation>
    </message>
    <message>
        <source>It is not shelved.</source>
        <translation>Cảnh báo không bị tạm gác.</translation>
    </message>
    <message>
        <source>It is not out of service.</source>
        <translation>Cảnh báo không bị ngừng theo dõi.</translation>
    </message>
    <message>
        <source>Shelving needs an end within the next 24 hours.</source>
        <translation>Tạm gác phải có thời điểm kết thúc trong vòng 24 giờ tới.</translation>
    </message>
    <message>
        <source>Shelving needs a reason.</source>
        <translation>Tạm gác phải có lý do.</translation>
    </message>
    <message>
        <source>Taking an alarm out of service needs a reason.</source>
        <translation>Ngừng theo dõi một cảnh báo phải có lý do.</translation>
    </message>
    <message>
        <source>The comment is empty.</source>
        <translation>Ý kiến đang để trống.</translation>
    </message>
    <message>
        <source>Say who is to take the alarm on.</source>
        <translation>Hãy cho biết ai sẽ xử lý cảnh báo.</translation>
    </message>
    <message>
        <source>Only the program itself does that to an alarm.</source>
        <translation>Chỉ chương trình mới tự làm việc đó với cảnh báo.</translation>
    </message>
    <message>
        <source>It must be known who does that.</source>
        <translation>Phải biết ai thực hiện việc đó.</translation>
    </message>
</context>
<context>
    <name>AlarmActs</name>
    <message numerus="yes">
        <source>%n acknowledged.</source>
        <translation>
            <numerusform>Đã tiếp nhận %n cảnh báo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dealt with.</source>
        <translation>
            <numerusform>Đã xác nhận xử lý %n cảnh báo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shelved.</source>
        <translation>
            <numerusform>Đã tạm gác %n cảnh báo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken off the shelf.</source>
        <translation>
            <numerusform>Đã bỏ tạm gác %n cảnh báo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken out of service.</source>
        <translation>
            <numerusform>Đã ngừng theo dõi %n cảnh báo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put back into service.</source>
        <translation>
            <numerusform>Đã theo dõi lại %n cảnh báo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned.</source>
        <translation>
            <numerusform>Đã giao %n cảnh báo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comment recorded for %n alarm(s).</source>
        <translation>
            <numerusform>Đã ghi ý kiến cho %n cảnh báo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Không thực hiện được: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n refused: %1</source>
        <translation>
            <numerusform>%n cảnh báo bị từ chối: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s): %1</source>
        <translation>
            <numerusform>%n cảnh báo: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done, or nobody knows, for other reasons.</source>
        <translation>
            <numerusform>%n cảnh báo chưa thực hiện được hoặc chưa rõ, vì lý do khác.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlarmBook</name>
    <message>
        <source>There is no such alarm.</source>
        <translation>Không có cảnh báo này.</translation>
    </message>
    <message>
        <source>Something else is just being recorded for this alarm. Try again.</source>
        <translation>Một việc khác của cảnh báo này đang được ghi. Hãy thử lại.</translation>
    </message>
</context>
<context>
    <name>AlarmCells</name>
    <message>
        <source>being recorded…</source>
        <translation>đang ghi…</translation>
    </message>
    <message>
        <source>%1 (old)</source>
        <translation>%1 (cũ)</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Mức độ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ lúc</translation>
    </message>
    <message>
        <source>Taken on by</source>
        <translation>Người xử lý</translation>
    </message>
</context>
<context>
    <name>AlarmChart</name>
    <message>
        <source>Chart</source>
        <translation>Biểu đồ</translation>
    </message>
    <message>
        <source>this alarm is of no figure</source>
        <translation>cảnh báo này không gắn với số liệu</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>ngưỡng</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), hour by hour</source>
        <translation>
            <numerusform>%n ngày, theo giờ</numerusform>
        </translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>gần nhất %1</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>ngưỡng %1</translation>
    </message>
</context>
<context>
    <name>AlarmCommand</name>
    <message>
        <source>“%1” is no alarm: write RULE|UNIT.</source>
        <translation>“%1” không phải cảnh báo: hãy viết QUY_TẮC|ĐƠN_VỊ.</translation>
    </message>
    <message>
        <source>“%1” is nothing that people do with an alarm.</source>
        <translation>“%1” không phải việc có thể làm với một cảnh báo.</translation>
    </message>
    <message>
        <source>An alarm takes no such “%1”.</source>
        <translation>Cảnh báo không nhận “%1” như vậy.</translation>
    </message>
</context>
<context>
    <name>AlarmDetail</name>
    <message>
        <source>Watched for</source>
        <translation>Điều kiện</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ lúc</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, đã %2</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Taken on by</source>
        <translation>Người xử lý</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>chưa ai</translation>
    </message>
    <message>
        <source>Follows from</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>cho %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>đến %1</translation>
    </message>
    <message>
        <source>last known: what it watches is not heard now</source>
        <translation>giá trị cuối: hiện không nhận được số liệu</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>chương trình</translation>
    </message>
    <message>
        <source>of %1, found late; nobody was told</source>
        <translation>của %1, ghi muộn; không thông báo cho ai</translation>
    </message>
</context>
<context>
    <name>AlarmJournal</name>
    <message>
        <source>This is no entry of the journal of alarms.</source>
        <translation>Đây không phải mục của nhật ký cảnh báo.</translation>
    </message>
    <message>
        <source>The entry of the journal of alarms is of an unknown version.</source>
        <translation>Mục của nhật ký cảnh báo thuộc phiên bản chưa biết.</translation>
    </message>
    <message>
        <source>“%1” of an entry of the journal of alarms cannot be read.</source>
        <translation>Không đọc được “%1” trong một mục của nhật ký cảnh báo.</translation>
    </message>
</context>
<context>
    <name>AlarmKeeper</name>
    <message>
        <source>Source down: %1</source>
        <translation>Mất nguồn dữ liệu: %1</translation>
    </message>
    <message>
        <source>Nobody can be told by “%1”</source>
        <translation>Không báo được cho ai qua “%1”</translation>
    </message>
    <message>
        <source>Check the server and the secret of the channel; tell people by other means.</source>
        <translation>Kiểm tra máy chủ và mã bí mật của kênh; báo cho mọi người bằng cách khác.</translation>
    </message>
</context>
<context>
    <name>AlarmList</name>
    <message>
        <source>Alarms</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>No active alarm</source>
        <translation>Không có cảnh báo</translation>
    </message>
    <message>
        <source>last known</source>
        <translation>giá trị cuối</translation>
    </message>
    <message>
        <source>whole province</source>
        <translation>toàn tỉnh</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) without news: alarms may be missing</source>
        <translation>
            <numerusform>%n nguồn không có số liệu mới: có thể sót cảnh báo</numerusform>
        </translation>
    </message>
    <message>
        <source>no update since %1: alarms may be missing</source>
        <translation>không có số liệu mới từ %1: có thể sót cảnh báo</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>đã tiếp nhận</translation>
    </message>
    <message>
        <source>dealt with</source>
        <translation>đã xử lý</translation>
    </message>
</context>
<context>
    <name>AlarmWords</name>
    <message>
        <source>above %1, back at %2</source>
        <translation>trên %1, trở lại khi còn %2</translation>
    </message>
    <message>
        <source>below %1, back at %2</source>
        <translation>dưới %1, trở lại khi đạt %2</translation>
    </message>
    <message>
        <source>alarm level %1 of the station</source>
        <translation>báo động cấp %1 của trạm</translation>
    </message>
    <message>
        <source>rises by more than %1 within %2</source>
        <translation>tăng quá %1 trong %2</translation>
    </message>
    <message>
        <source>falls by more than %1 within %2</source>
        <translation>giảm quá %1 trong %2</translation>
    </message>
    <message>
        <source>more than %1 times the usual deviation</source>
        <translation>lệch quá %1 lần độ lệch thường lệ</translation>
    </message>
    <message>
        <source>the target will be missed as things go</source>
        <translation>theo đà hiện nay sẽ không đạt chỉ tiêu</translation>
    </message>
    <message>
        <source>not heard for longer than promised</source>
        <translation>quá hạn cam kết mà không nhận được số liệu</translation>
    </message>
    <message>
        <source>not heard for %1 longer than promised</source>
        <translation>quá hạn cam kết %1 mà không nhận được số liệu</translation>
    </message>
    <message>
        <source>something happens inside the area</source>
        <translation>có sự việc trong khu vực</translation>
    </message>
    <message>
        <source>all of: %1</source>
        <translation>đồng thời: %1</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>một trong: %1</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>bình thường</translation>
    </message>
    <message>
        <source>unacknowledged</source>
        <translation>chưa tiếp nhận</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>đã tiếp nhận</translation>
    </message>
    <message>
        <source>dealt with</source>
        <translation>đã xử lý</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>tạm gác</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>ngừng theo dõi</translation>
    </message>
    <message>
        <source>info</source>
        <translation>thông tin</translation>
    </message>
    <message>
        <source>normal</source>
        <comment>priority</comment>
        <translation>thường</translation>
    </message>
    <message>
        <source>high</source>
        <translation>cao</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>khẩn</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Phát sinh</translation>
    </message>
    <message>
        <source>Returned to normal</source>
        <translation>Trở lại bình thường</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Xác nhận xử lý</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>Tạm gác</translation>
    </message>
    <message>
        <source>Taken off the shelf</source>
        <translation>Bỏ tạm gác</translation>
    </message>
    <message>
        <source>Suppressed by its cause</source>
        <translation>Ẩn theo nguyên nhân</translation>
    </message>
    <message>
        <source>No longer suppressed</source>
        <translation>Thôi ẩn</translation>
    </message>
    <message>
        <source>Taken out of service</source>
        <translation>Ngừng theo dõi</translation>
    </message>
    <message>
        <source>Put back into service</source>
        <translation>Theo dõi lại</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Giao xử lý</translation>
    </message>
    <message>
        <source>whole province</source>
        <translation>toàn tỉnh</translation>
    </message>
    <message>
        <source>the source is down or late</source>
        <translation>nguồn mất kết nối hoặc chậm</translation>
    </message>
    <message>
        <source>Ask whoever runs the source. Until it is back, figures that need it stand as last known.</source>
        <translation>Liên hệ đơn vị vận hành nguồn. Khi nguồn chưa trở lại, các số liệu liên quan giữ giá trị cuối.</translation>
    </message>
    <message>
        <source>In line again.</source>
        <translation>Đã trở lại bình thường.</translation>
    </message>
    <message>
        <source>Raised at %1; nobody has acknowledged it yet.</source>
        <translation>Phát sinh lúc %1; chưa ai tiếp nhận.</translation>
    </message>
    <message>
        <source>Acknowledged by %1 at %2.</source>
        <translation>%1 đã tiếp nhận lúc %2.</translation>
    </message>
    <message>
        <source>Dealt with by %1 at %2; not yet back in line.</source>
        <translation>%1 đã xác nhận xử lý lúc %2; chưa trở lại bình thường.</translation>
    </message>
    <message>
        <source>In line again since %1; nobody has acknowledged it.</source>
        <translation>Đã trở lại bình thường từ %1; chưa ai tiếp nhận.</translation>
    </message>
    <message>
        <source>Shelved by %1 until %2: %3</source>
        <translation>%1 đã tạm gác đến %2: %3</translation>
    </message>
    <message>
        <source>Suppressed since %1: another alarm tells the cause.</source>
        <translation>Được ẩn từ %1: một cảnh báo khác đã báo nguyên nhân.</translation>
    </message>
    <message>
        <source>Taken out of service by %1 at %2: %3</source>
        <translation>%1 đã ngừng theo dõi lúc %2: %3</translation>
    </message>
    <message>
        <source>Out of line.</source>
        <translation>Đang bất thường.</translation>
    </message>
    <message>
        <source>In line.</source>
        <translation>Đang bình thường.</translation>
    </message>
    <message>
        <source>returned, waiting</source>
        <translation>hết bất thường, chờ tiếp nhận</translation>
    </message>
    <message>
        <source>suppressed</source>
        <translation>được ẩn</translation>
    </message>
    <message>
        <source>Raised again</source>
        <translation>Phát sinh lại</translation>
    </message>
    <message>
        <source>above %1 %2, as things go</source>
        <comment>limit, until when</comment>
        <translation>theo đà hiện nay sẽ vượt %1 %2</translation>
    </message>
    <message>
        <source>below %1 %2, as things go</source>
        <comment>limit, until when</comment>
        <translation>theo đà hiện nay sẽ dưới %1 %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>đến ngày %1</translation>
    </message>
    <message>
        <source>by the end of the month</source>
        <translation>đến hết tháng</translation>
    </message>
    <message>
        <source>by the end of the quarter</source>
        <translation>đến hết quý</translation>
    </message>
    <message>
        <source>by the end of the half year</source>
        <translation>đến hết 6 tháng</translation>
    </message>
    <message>
        <source>by the end of the nine months</source>
        <translation>đến hết 9 tháng</translation>
    </message>
    <message>
        <source>by the end of the year</source>
        <translation>đến hết năm</translation>
    </message>
    <message>
        <source>notices by this channel reach nobody</source>
        <translation>thông báo qua kênh này không đến được ai</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>The manifest of the backup cannot be read.</source>
        <translation>Không đọc được bản kê của bản sao lưu.</translation>
    </message>
    <message>
        <source>A file cannot be copied (%1). Check the space and the permissions.</source>
        <translation>Không sao chép được tệp (%1). Hãy kiểm tra dung lượng và quyền truy cập.</translation>
    </message>
    <message>
        <source>The backup cannot be written there. Name another folder.</source>
        <translation>Không ghi được bản sao lưu vào đó. Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>There is nothing to back up in this data folder.</source>
        <translation>Thư mục dữ liệu này không có gì để sao lưu.</translation>
    </message>
    <message>
        <source>There is something there already. Name a new folder for the backup.</source>
        <translation>Ở đó đã có dữ liệu. Hãy chọn một thư mục mới cho bản sao lưu.</translation>
    </message>
</context>
<context>
    <name>BarsPanel</name>
    <message>
        <source>actual</source>
        <translation>thực hiện</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, not over yet</source>
        <translation>%1, chưa hết kỳ</translation>
    </message>
</context>
<context>
    <name>BoundaryImport</name>
    <message>
        <source>The layer has no shapes.</source>
        <translation>Lớp không có hình nào.</translation>
    </message>
    <message>
        <source>shape %1 (%2)</source>
        <translation>hình %1 (%2)</translation>
    </message>
    <message>
        <source>there is no field “%1”</source>
        <translation>không có trường “%1”</translation>
    </message>
    <message>
        <source>the shape begins at [%1, %2], far from where units.csv has the unit: is it another zone, or are the axes swapped?</source>
        <translation>hình bắt đầu tại [%1, %2], xa vị trí của đơn vị trong units.csv: có phải khác múi chiếu hoặc bị đảo trục tọa độ?</translation>
    </message>
    <message>
        <source>Mending the shapes has lost some of them.</source>
        <translation>Việc sửa làm mất một số hình.</translation>
    </message>
    <message>
        <source>No shape is of a commune of the pack on %1.</source>
        <translation>Không có hình nào thuộc đơn vị cấp xã của gói cấu hình vào ngày %1.</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>Không tạo được thư mục.</translation>
    </message>
    <message>
        <source>There is such a file already; it is not written over.</source>
        <translation>Đã có tệp này; chương trình không ghi đè.</translation>
    </message>
</context>
<context>
    <name>BulletinFeed</name>
    <message>
        <source>Whole alerts need a required text field from @alert.</source>
        <translation>Bản tin nguyên vẹn cần một trường văn bản bắt buộc lấy từ @alert.</translation>
    </message>
    <message>
        <source>Whole alerts are records whose key is the field from @key.</source>
        <translation>Bản tin nguyên vẹn là bản ghi có khóa là trường lấy từ @key.</translation>
    </message>
</context>
<context>
    <name>BulletinList</name>
    <message>
        <source>Bulletins in force</source>
        <translation>Bản tin đang có hiệu lực</translation>
    </message>
    <message>
        <source>No bulletin in force</source>
        <translation>Không có bản tin nào đang có hiệu lực</translation>
    </message>
    <message>
        <source>The province pack has no source of bulletins</source>
        <translation>Gói tỉnh không có nguồn bản tin</translation>
    </message>
    <message>
        <source>%1 is silent: bulletins may be missing</source>
        <translation>%1 không có tin mới: có thể thiếu bản tin</translation>
    </message>
    <message>
        <source>no update since %1: bulletins may be missing</source>
        <translation>không cập nhật từ %1: có thể thiếu bản tin</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>đến %1</translation>
    </message>
    <message>
        <source>no end told; shown until %1</source>
        <translation>không nêu thời hạn; hiển thị đến %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n nơi khác</numerusform>
        </translation>
    </message>
    <message>
        <source>whole province</source>
        <translation>toàn tỉnh</translation>
    </message>
    <message>
        <source>no place told</source>
        <translation>không nêu địa bàn</translation>
    </message>
</context>
<context>
    <name>BulletinWords</name>
    <message>
        <source>EXERCISE</source>
        <translation>DIỄN TẬP</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>THỬ</translation>
    </message>
    <message>
        <source>SYSTEM MESSAGE</source>
        <translation>TIN HỆ THỐNG</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation>BẢN NHÁP</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>hạn chế phổ biến</translation>
    </message>
    <message>
        <source>private</source>
        <translation>gửi riêng</translation>
    </message>
    <message>
        <source>extreme</source>
        <translation>đặc biệt nghiêm trọng</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>nghiêm trọng</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>trung bình</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>nhẹ</translation>
    </message>
    <message>
        <source>severity unknown</source>
        <translation>chưa rõ mức độ</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>đang có hiệu lực</translation>
    </message>
    <message>
        <source>not yet in force</source>
        <translation>chưa có hiệu lực</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>hết hiệu lực</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>đã được thay thế</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>đã hủy</translation>
    </message>
</context>
<context>
    <name>Bulletins</name>
    <message>
        <source>The message %1 came again with other content under the same time. The first one holds.</source>
        <translation>Bản tin %1 đến lần nữa với nội dung khác mà cùng thời điểm gửi. Bản đầu tiên có giá trị.</translation>
    </message>
    <message>
        <source>The cancellation %1 names no message, so it changes nothing.</source>
        <translation>Bản tin hủy %1 không nêu bản tin nào nên không thay đổi gì.</translation>
    </message>
    <message>
        <source>The update %1 names no message; it stands as a new one.</source>
        <translation>Bản tin cập nhật %1 không nêu bản tin nào; được coi là bản tin mới.</translation>
    </message>
    <message>
        <source>The message %1 names %2, which is not older than itself. That is not taken.</source>
        <translation>Bản tin %1 nêu %2 là bản tin không cũ hơn nó. Việc đó không được tiếp nhận.</translation>
    </message>
    <message>
        <source>The message %1 (%2) names %3 (%4). What is of another status is left as it is.</source>
        <translation>Bản tin %1 (%2) nêu %3 (%4). Bản tin khác trạng thái được giữ nguyên.</translation>
    </message>
    <message>
        <source>The message %1 holds no information.</source>
        <translation>Bản tin %1 không có nội dung.</translation>
    </message>
    <message>
        <source>The message %1 of %2 names %3 of %4. Nobody ends what another has sent; it is left as it is.</source>
        <translation>Bản tin %1 của %2 nhắc tới %3 của %4. Không ai được chấm dứt bản tin của nơi khác; bản tin đó giữ nguyên.</translation>
    </message>
</context>
<context>
    <name>BulletsTile</name>
    <message>
        <source>target</source>
        <translation>chỉ tiêu</translation>
    </message>
    <message>
        <source>Figures against their targets</source>
        <translation>Chỉ số so với chỉ tiêu</translation>
    </message>
    <message>
        <source>figure compared with</source>
        <translation>số so sánh</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>cùng kỳ</translation>
    </message>
    <message>
        <source>period before</source>
        <translation>kỳ trước</translation>
    </message>
    <message>
        <source>last year so far</source>
        <translation>lũy kế năm trước</translation>
    </message>
    <message>
        <source>usual day</source>
        <translation>ngày thường</translation>
    </message>
    <message>
        <source>same weekday</source>
        <translation>cùng thứ</translation>
    </message>
</context>
<context>
    <name>CacheAudit</name>
    <message>
        <source>A packed row of %1 is damaged (key %2).</source>
        <translation>Một hàng nén của bảng %1 bị hỏng (khóa %2).</translation>
    </message>
    <message>
        <source>SQLite finds the file damaged: %1</source>
        <translation>SQLite thấy tệp bị hỏng: %1</translation>
    </message>
    <message>
        <source>Blocks of the series %1 overlap.</source>
        <translation>Các khối của chuỗi số %1 chồng lên nhau.</translation>
    </message>
    <message>
        <source>%1 of %2 holds a bucket that nothing was counted into.</source>
        <translation>Bảng %1 của %2 có một kỳ không có số liệu nào được cộng vào.</translation>
    </message>
    <message>
        <source>%1 of %2 differs from what counting anew gives.</source>
        <translation>Bảng %1 của %2 khác với kết quả tính lại.</translation>
    </message>
    <message>
        <source>%1 of %2 lacks %3 buckets.</source>
        <translation>Bảng %1 của %2 thiếu %3 kỳ.</translation>
    </message>
    <message numerus="yes">
        <source>The counts of %n records are damaged.</source>
        <translation>
            <numerusform>Số đếm của %n bản ghi bị hỏng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Counts of records cannot be read, or name a series that is not there.</source>
        <translation>Không đọc được số đếm của các bản ghi, hoặc chúng chỉ đến một chuỗi số liệu không tồn tại.</translation>
    </message>
</context>
<context>
    <name>CacheMigration</name>
    <message>
        <source>The cache of the older program cannot be replaced.</source>
        <translation>Không thể thay kho số liệu của bản chương trình cũ.</translation>
    </message>
    <message>
        <source>Another program is reading the cache of the older program. Close it and start again; nothing is lost.</source>
        <translation>Một chương trình khác đang đọc kho số liệu của bản cũ. Hãy đóng chương trình đó rồi mở lại; không mất gì cả.</translation>
    </message>
</context>
<context>
    <name>CacheReader</name>
    <message>
        <source>There is no cache yet. Run “toancanh-cli collect” first.</source>
        <translation>Chưa có dữ liệu lưu tạm. Hãy chạy “toancanh-cli collect” trước.</translation>
    </message>
</context>
<context>
    <name>CacheSalvage</name>
    <message>
        <source>This cache is damaged and kept by the days of %1, the pack by those of %2. Name another folder with --data.</source>
        <translation>Kho số liệu này bị hỏng và tính ngày theo múi giờ %1, còn bộ cấu hình tính theo %2. Hãy chọn thư mục khác bằng --data.</translation>
    </message>
    <message>
        <source>The damaged cache cannot be moved aside.</source>
        <translation>Không thể chuyển dữ liệu lưu tạm bị hỏng sang chỗ khác.</translation>
    </message>
    <message>
        <source>The cache is damaged, and another program is reading it. Close that one and start again; what can be read is then saved.</source>
        <translation>Dữ liệu lưu tạm bị hỏng và một chương trình khác đang đọc nó. Hãy đóng chương trình đó rồi khởi động lại; phần còn đọc được sẽ được cứu.</translation>
    </message>
</context>
<context>
    <name>CacheSchema</name>
    <message>
        <source>This cache was written by a newer program (version %1, this one knows %2). Start the newer program, or name another folder with --data.</source>
        <translation>Dữ liệu lưu tạm do phiên bản mới hơn của chương trình ghi (phiên bản %1, chương trình này đọc được đến %2). Hãy mở bằng chương trình mới hơn hoặc chọn thư mục khác bằng --data.</translation>
    </message>
    <message>
        <source>This file is no cache of this program (version %1). Name another folder with --data.</source>
        <translation>Tệp này không phải dữ liệu lưu tạm của chương trình (phiên bản %1). Hãy chọn thư mục khác bằng --data.</translation>
    </message>
    <message>
        <source>This cache is kept by the days of %1, the pack by those of %2. Name another folder with --data.</source>
        <translation>Kho số liệu này tính ngày theo múi giờ %1, còn bộ cấu hình tính theo %2. Hãy chọn thư mục khác bằng --data.</translation>
    </message>
</context>
<context>
    <name>CapFaults</name>
    <message>
        <source>“restriction” is missing: who may see a message of the scope Restricted.</source>
        <translation>Thiếu “restriction”: ai được xem bản tin có phạm vi Restricted.</translation>
    </message>
    <message>
        <source>“addresses” is missing: to whom a message of the scope Private goes.</source>
        <translation>Thiếu “addresses”: bản tin có phạm vi Private gửi cho ai.</translation>
    </message>
    <message>
        <source>“references” is missing: which message this one is about.</source>
        <translation>Thiếu “references”: bản tin này nói về bản tin nào.</translation>
    </message>
    <message>
        <source>“references” is for an update or a cancellation, and this is a new message.</source>
        <translation>“references” dành cho bản tin cập nhật hoặc hủy, còn đây là bản tin mới.</translation>
    </message>
    <message>
        <source>“references” names %1, which is not older than this message.</source>
        <translation>“references” nêu %1 là bản tin không cũ hơn bản tin này.</translation>
    </message>
    <message>
        <source>“info” is missing.</source>
        <translation>Thiếu “info”.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>Thiếu “%1”.</translation>
    </message>
    <message>
        <source>“%1” holds a blank, a comma, &lt; or &amp;: “%2”.</source>
        <translation>“%1” chứa dấu cách, dấu phẩy, &lt; hoặc &amp;: “%2”.</translation>
    </message>
    <message>
        <source>“%1” is “%2”, and the standard knows %3.</source>
        <translation>“%1” là “%2”, còn tiêu chuẩn chỉ có %3.</translation>
    </message>
    <message>
        <source>“expires” is not later than the message is in force.</source>
        <translation>“expires” không muộn hơn lúc bản tin có hiệu lực.</translation>
    </message>
    <message>
        <source>A “polygon” of “%1” does not close, or has fewer than four points.</source>
        <translation>Một “polygon” của “%1” không khép kín hoặc có ít hơn bốn điểm.</translation>
    </message>
    <message>
        <source>A “circle” of “%1” has no radius.</source>
        <translation>Một “circle” của “%1” không có bán kính.</translation>
    </message>
    <message>
        <source>A “geocode” of “%1” lacks its name or value.</source>
        <translation>Một “geocode” của “%1” thiếu tên hoặc giá trị.</translation>
    </message>
    <message>
        <source>A point of “%1” is not on earth.</source>
        <translation>Một điểm của “%1” không nằm trên trái đất.</translation>
    </message>
    <message>
        <source>“%1” holds a character that XML does not know: U+%2.</source>
        <translation>“%1” có ký tự mà XML không chấp nhận: U+%2.</translation>
    </message>
    <message>
        <source>“onset” is not before “expires”.</source>
        <translation>“onset” không ở trước “expires”.</translation>
    </message>
</context>
<context>
    <name>CapJson</name>
    <message>
        <source>This is no alert as the cache keeps one.</source>
        <translation>Đây không phải bản tin theo dạng lưu trong bộ đệm.</translation>
    </message>
</context>
<context>
    <name>CapReader</name>
    <message>
        <source>This is no alert of the Common Alerting Protocol 1.2 or 1.1.</source>
        <translation>Đây không phải cảnh báo theo Giao thức cảnh báo chung (CAP) 1.2 hoặc 1.1.</translation>
    </message>
    <message>
        <source>The alert has no “%1”, or one that the standard does not know.</source>
        <translation>Cảnh báo không có “%1”, hoặc có giá trị mà tiêu chuẩn không quy định.</translation>
    </message>
    <message>
        <source>The reference “%1” names no message.</source>
        <translation>Tham chiếu “%1” không chỉ đến bản tin nào.</translation>
    </message>
    <message>
        <source>“%1” is no time: “%2”.</source>
        <translation>“%1” không phải là thời gian: “%2”.</translation>
    </message>
    <message>
        <source>An information has no category or no event.</source>
        <translation>Một phần thông tin thiếu loại hoặc thiếu sự kiện.</translation>
    </message>
    <message>
        <source>An information has an urgency, severity or certainty that the standard does not know.</source>
        <translation>Một phần thông tin có mức khẩn cấp, mức nghiêm trọng hoặc mức chắc chắn mà tiêu chuẩn không quy định.</translation>
    </message>
    <message>
        <source>An area has no description.</source>
        <translation>Một vùng không có mô tả.</translation>
    </message>
    <message>
        <source>A polygon has a point that is none: “%1”.</source>
        <translation>Một đa giác có điểm không hợp lệ: “%1”.</translation>
    </message>
    <message>
        <source>A circle is none: “%1”.</source>
        <translation>Một hình tròn không hợp lệ: “%1”.</translation>
    </message>
    <message>
        <source>A polygon of %1 points does not close.</source>
        <translation>Một đa giác %1 điểm không khép kín.</translation>
    </message>
</context>
<context>
    <name>CapXml</name>
    <message>
        <source>A text of the message holds what XML cannot hold.</source>
        <translation>Một đoạn chữ của bản tin có nội dung mà XML không chứa được.</translation>
    </message>
</context>
<context>
    <name>ClassLimits</name>
    <message>
        <source>“%1” is no number for a limit of the classes.</source>
        <translation>“%1” không phải là số cho ngưỡng phân lớp.</translation>
    </message>
    <message>
        <source>There are more limits of classes than %1.</source>
        <translation>Có nhiều hơn %1 ngưỡng phân lớp.</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Priority</source>
        <translation>Mức độ</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ lúc</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Folder of the province pack.</source>
        <translation>Thư mục gói cấu hình tỉnh.</translation>
    </message>
    <message>
        <source>check-pack takes one folder.</source>
        <translation>Lệnh check-pack cần đúng một thư mục.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found.</source>
        <translation>
            <numerusform>Có %n lỗi.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 units, %3 measures, %4 indicators, %5 feeds, %6 rules, %7 pages. All is well.</source>
        <translation>%1: %2 đơn vị hành chính, %3 số đo, %4 chỉ tiêu, %5 nguồn dữ liệu, %6 quy tắc cảnh báo, %7 trang. Không có lỗi.</translation>
    </message>
    <message>
        <source>Data folder.</source>
        <translation>Thư mục dữ liệu.</translation>
    </message>
    <message>
        <source>Take this time as now, e.g. 2026-11-20T14:05.</source>
        <translation>Coi thời điểm này là hiện tại, ví dụ 2026-11-20T14:05.</translation>
    </message>
    <message>
        <source>table, csv or json.</source>
        <translation>table, csv hoặc json.</translation>
    </message>
    <message>
        <source>Only this feed.</source>
        <translation>Chỉ nguồn dữ liệu này.</translation>
    </message>
    <message>
        <source>Use this address for an endpoint of the pack.</source>
        <translation>Dùng địa chỉ này cho một điểm kết nối của gói.</translation>
    </message>
    <message>
        <source>Language: vi or en.</source>
        <translation>Ngôn ngữ: vi hoặc en.</translation>
    </message>
    <message>
        <source>The format “%1” is unknown: table, csv or json.</source>
        <translation>Không có định dạng “%1”; hãy dùng table, csv hoặc json.</translation>
    </message>
    <message>
        <source>--endpoint takes NAME=ADDRESS.</source>
        <translation>--endpoint có dạng TÊN=ĐỊA_CHỈ.</translation>
    </message>
    <message>
        <source>Name the data folder with --data.</source>
        <translation>Hãy chỉ ra thư mục dữ liệu bằng --data.</translation>
    </message>
    <message>
        <source>There is no pack in this data folder. Run “toancanh-cli collect” first.</source>
        <translation>Thư mục dữ liệu này chưa có gói cấu hình tỉnh. Hãy chạy “toancanh-cli collect” trước.</translation>
    </message>
    <message>
        <source>Name a pack with --pack, or a data folder that holds one with --data.</source>
        <translation>Hãy chỉ ra gói cấu hình tỉnh bằng --pack, hoặc thư mục dữ liệu đã có gói bằng --data.</translation>
    </message>
    <message>
        <source>%1: +%2 observations, %3 records, %4 corrected, %5 quarantined</source>
        <translation>%1: +%2 số liệu, %3 bản ghi, %4 đính chính, %5 cách ly</translation>
    </message>
    <message>
        <source>Run each feed until it has no more, then end (the default).</source>
        <translation>Thu thập từng nguồn đến khi hết dữ liệu rồi kết thúc (mặc định).</translation>
    </message>
    <message>
        <source>Run the feeds by their schedules for this many seconds.</source>
        <translation>Thu thập theo lịch của từng nguồn trong số giây này.</translation>
    </message>
    <message>
        <source>Give one of --once and --for.</source>
        <translation>Chỉ dùng một trong hai: --once hoặc --for.</translation>
    </message>
    <message>
        <source>--for takes a number of seconds.</source>
        <translation>--for cần một số giây.</translation>
    </message>
    <message>
        <source>The feed %1 has failed; “toancanh-cli feeds” tells why.</source>
        <translation>Nguồn %1 bị lỗi; chạy “toancanh-cli feeds” để biết nguyên nhân.</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Khâu lỗi</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Lần đạt cuối</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Đã qua</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Số dòng</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>Cách ly</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Chất lượng</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Thời điểm</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Trường</translation>
    </message>
    <message>
        <source>Value received</source>
        <translation>Giá trị nhận được</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Bản ghi</translation>
    </message>
    <message>
        <source>At most so many records, the newest first.</source>
        <translation>Số bản ghi tối đa, mới nhất trước.</translation>
    </message>
    <message>
        <source>--limit takes a whole number from 1.</source>
        <translation>--limit cần một số nguyên từ 1.</translation>
    </message>
    <message>
        <source>There is no feed “%1” in the pack.</source>
        <translation>Gói không có nguồn dữ liệu “%1”.</translation>
    </message>
    <message>
        <source>--%1 takes a day such as 2026-11-21.</source>
        <translation>--%1 cần một ngày, ví dụ 2026-11-21.</translation>
    </message>
    <message>
        <source>Name the indicator with --indicator.</source>
        <translation>Hãy chỉ ra chỉ tiêu bằng --indicator.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến trước ngày</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>Tử số</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>Mẫu số</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Đủ kỳ</translation>
    </message>
    <message>
        <source>Missing because</source>
        <translation>Lý do thiếu</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>Id of the indicator.</source>
        <translation>Mã chỉ tiêu.</translation>
    </message>
    <message>
        <source>Unit: its id or CODE@DATE; the province when left out.</source>
        <translation>Đơn vị hành chính: mã định danh hoặc MÃ@NGÀY; để trống là toàn tỉnh.</translation>
    </message>
    <message>
        <source>First day; the start of the year when left out.</source>
        <translation>Ngày đầu; để trống là đầu năm.</translation>
    </message>
    <message>
        <source>Day after the last; tomorrow when left out.</source>
        <translation>Ngày liền sau ngày cuối; để trống là ngày mai.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Chuỗi số</translation>
    </message>
    <message>
        <source>Observations in force</source>
        <translation>Số liệu đang có hiệu lực</translation>
    </message>
    <message>
        <source>of them not yet sealed</source>
        <translation>trong đó chưa đóng khối</translation>
    </message>
    <message>
        <source>Values replaced by corrections</source>
        <translation>Số liệu đã bị số đính chính thay thế</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Bản ghi</translation>
    </message>
    <message>
        <source>Damaged rows moved aside</source>
        <translation>Hàng hỏng đã tách riêng</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Điểm sai</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Everything agrees.</source>
        <translation>Mọi số liệu đều khớp.</translation>
    </message>
    <message>
        <source>Reads the whole cache and checks that everything in it agrees.</source>
        <translation>Đọc toàn bộ kho số liệu và kiểm tra mọi phần có khớp nhau không.</translation>
    </message>
    <message>
        <source>Say what to do with the cache: cache verify.</source>
        <translation>Hãy nói cần làm gì với kho số liệu: cache verify.</translation>
    </message>
    <message>
        <source>Name both periods with --from-period and --to-period.</source>
        <translation>Hãy nêu cả hai kỳ bằng --from-period và --to-period.</translation>
    </message>
    <message>
        <source>not in any group</source>
        <translation>không thuộc nhóm nào</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sau</translation>
    </message>
    <message>
        <source>Rate effect</source>
        <translation>Do tỷ lệ</translation>
    </message>
    <message>
        <source>Mix effect</source>
        <translation>Do cơ cấu</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>The whole</source>
        <translation>Toàn bộ</translation>
    </message>
    <message>
        <source>The earlier period, e.g. 2026-10.</source>
        <translation>Kỳ trước, ví dụ 2026-10.</translation>
    </message>
    <message>
        <source>The later period, e.g. 2026-11.</source>
        <translation>Kỳ sau, ví dụ 2026-11.</translation>
    </message>
    <message>
        <source>units, or a dimension such as field.</source>
        <translation>units (các xã, phường, đặc khu) hoặc một chiều dữ liệu như field.</translation>
    </message>
    <message>
        <source>Tell both periods by the units of this day; of today when left out.</source>
        <translation>Tính cả hai kỳ theo địa giới ngày này; bỏ trống là hôm nay.</translation>
    </message>
    <message>
        <source>Usage: toancanh-cli %1 … (--help after a command tells more)</source>
        <translation>Cách dùng: toancanh-cli %1 … (thêm --help sau lệnh để biết thêm)</translation>
    </message>
    <message>
        <source>CSV file with a header line.</source>
        <translation>Tệp CSV có dòng tiêu đề.</translation>
    </message>
    <message>
        <source>What the units rest on.</source>
        <translation>Căn cứ pháp lý của các đơn vị.</translation>
    </message>
    <message>
        <source>Words of the file for types of units.</source>
        <translation>Từ dùng trong tệp cho các loại đơn vị.</translation>
    </message>
    <message>
        <source>Take only rows with one of these values; may be repeated.</source>
        <translation>Chỉ lấy các dòng có một trong các giá trị này; có thể nêu nhiều lần.</translation>
    </message>
    <message>
        <source>Tell what would be done, and write nothing.</source>
        <translation>Chỉ cho biết sẽ làm gì, không ghi.</translation>
    </message>
    <message>
        <source>--types takes WORD=TYPE, e.g. Phường=ward; “%1” is none.</source>
        <translation>--types nhận TỪ=LOẠI, ví dụ Phường=ward; “%1” không đúng.</translation>
    </message>
    <message>
        <source>--only takes COLUMN=VALUE,…</source>
        <translation>--only nhận CỘT=GIÁ_TRỊ,…</translation>
    </message>
    <message>
        <source>%1 rows: %2 units added, %3 changed, %4 links; %5 rows passed over, %6 refused.</source>
        <translation>%1 dòng: thêm %2 đơn vị, sửa %3, %4 liên kết; bỏ qua %5 dòng, từ chối %6.</translation>
    </message>
    <message>
        <source>Split without weights, so not restatable until weights come: %1</source>
        <translation>Chia tách chưa có trọng số nên chưa quy đổi được: %1</translation>
    </message>
    <message numerus="yes">
        <source>Of %n unit(s) nothing tells the unit above: %1</source>
        <translation>
            <numerusform>Chưa biết đơn vị cấp trên của %n đơn vị: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Name one file, and the pack folder with --pack.</source>
        <translation>Hãy nêu một tệp và thư mục gói tỉnh bằng --pack.</translation>
    </message>
    <message>
        <source>Nothing was written: the tables would not be well.</source>
        <translation>Không ghi gì: các bảng sẽ không hợp lệ.</translation>
    </message>
    <message>
        <source>Day of the list, from which its units exist.</source>
        <translation>Ngày của danh mục, từ đó các đơn vị tồn tại.</translation>
    </message>
    <message>
        <source>Day on which they end; left out while they exist.</source>
        <translation>Ngày các đơn vị chấm dứt; bỏ trống khi còn tồn tại.</translation>
    </message>
    <message>
        <source>Column of the code.</source>
        <translation>Cột mã.</translation>
    </message>
    <message>
        <source>Column of the type.</source>
        <translation>Cột loại đơn vị.</translation>
    </message>
    <message>
        <source>Column of the name.</source>
        <translation>Cột tên.</translation>
    </message>
    <message>
        <source>Column of the code of the unit above.</source>
        <translation>Cột mã đơn vị cấp trên.</translation>
    </message>
    <message>
        <source>Column of the population in persons.</source>
        <translation>Cột dân số (người).</translation>
    </message>
    <message>
        <source>Column of the number of households.</source>
        <translation>Cột số hộ.</translation>
    </message>
    <message>
        <source>Column of the area in km².</source>
        <translation>Cột diện tích (km²).</translation>
    </message>
    <message>
        <source>Tell the day of the list with --valid-from: a code alone means nothing.</source>
        <translation>Hãy nêu ngày của danh mục bằng --valid-from: chỉ có mã thì chưa xác định được đơn vị.</translation>
    </message>
    <message>
        <source>Day of the reform.</source>
        <translation>Ngày sắp xếp đơn vị.</translation>
    </message>
    <message>
        <source>Day from which old units were valid that the pack does not hold yet.</source>
        <translation>Ngày bắt đầu hiệu lực của các đơn vị cũ chưa có trong gói tỉnh.</translation>
    </message>
    <message>
        <source>Column of the old code.</source>
        <translation>Cột mã cũ.</translation>
    </message>
    <message>
        <source>Column of the old type.</source>
        <translation>Cột loại đơn vị cũ.</translation>
    </message>
    <message>
        <source>Column of the old name.</source>
        <translation>Cột tên cũ.</translation>
    </message>
    <message>
        <source>Column of the new code.</source>
        <translation>Cột mã mới.</translation>
    </message>
    <message>
        <source>Column of the new type.</source>
        <translation>Cột loại đơn vị mới.</translation>
    </message>
    <message>
        <source>Column of the new name.</source>
        <translation>Cột tên mới.</translation>
    </message>
    <message>
        <source>Column that is true where an old unit went to several.</source>
        <translation>Cột nhận giá trị đúng khi đơn vị cũ chia về nhiều đơn vị.</translation>
    </message>
    <message>
        <source>Columns of the code of the unit above the old one, the nearest first: district,province</source>
        <translation>Các cột mã đơn vị cấp trên của đơn vị cũ, gần nhất trước: huyện,tỉnh</translation>
    </message>
    <message>
        <source>Column of the share of the old unit, 0 to 1.</source>
        <translation>Cột phần của đơn vị cũ, từ 0 đến 1.</translation>
    </message>
    <message>
        <source>What the shares are of: population, area or households.</source>
        <translation>Phần tính theo: population (dân số), area (diện tích) hoặc households (số hộ).</translation>
    </message>
    <message>
        <source>Tell the day of the reform with --valid-on: a code alone means nothing.</source>
        <translation>Hãy nêu ngày sắp xếp bằng --valid-on: chỉ có mã thì chưa xác định được đơn vị.</translation>
    </message>
    <message>
        <source>--weight-kind takes population, area or households.</source>
        <translation>--weight-kind nhận population, area hoặc households.</translation>
    </message>
    <message>
        <source>Restated</source>
        <translation>Quy đổi địa giới</translation>
    </message>
    <message>
        <source>Restate to the units of this day; as it was when left out.</source>
        <translation>Quy đổi về địa giới ngày này; bỏ trống là theo địa giới tại thời điểm.</translation>
    </message>
    <message>
        <source>--group takes all or type.</source>
        <translation>--group nhận all hoặc type.</translation>
    </message>
    <message>
        <source>--against takes previous, year or none.</source>
        <translation>--against nhận previous, year hoặc none.</translation>
    </message>
    <message>
        <source>--min-volume takes a number.</source>
        <translation>--min-volume nhận một số.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Hạng</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Not ranked because</source>
        <translation>Không xếp hạng vì</translation>
    </message>
    <message>
        <source>Period, e.g. 2026-11 or 2026-Q4; the current one when left out.</source>
        <translation>Kỳ, ví dụ 2026-11 hoặc 2026-Q4; bỏ trống là kỳ hiện tại.</translation>
    </message>
    <message>
        <source>First day, instead of a period.</source>
        <translation>Ngày đầu, thay cho kỳ.</translation>
    </message>
    <message>
        <source>Day after the last, with --from.</source>
        <translation>Ngày sau ngày cuối, cùng với --from.</translation>
    </message>
    <message>
        <source>Rank the communes of this day; of today when left out.</source>
        <translation>Xếp hạng các xã, phường, đặc khu theo địa giới ngày này; bỏ trống là hôm nay.</translation>
    </message>
    <message>
        <source>all, or type: communes and wards each for themselves.</source>
        <translation>all, hoặc type: xã, phường, đặc khu xếp riêng.</translation>
    </message>
    <message>
        <source>Change of rank since: previous, year or none.</source>
        <translation>Thay đổi hạng so với: previous (kỳ trước), year (cùng kỳ) hoặc none.</translation>
    </message>
    <message>
        <source>Leave out units with a smaller denominator.</source>
        <translation>Không xếp hạng đơn vị có mẫu số nhỏ hơn.</translation>
    </message>
    <message>
        <source>--by takes day, week, month, quarter, half, nine_months, year or term.</source>
        <translation>--by nhận day, week, month, quarter, half, nine_months, year hoặc term.</translation>
    </message>
    <message>
        <source>day, week, month, quarter, half, nine_months, year or term.</source>
        <translation>day, week, month, quarter, half, nine_months, year hoặc term.</translation>
    </message>
    <message>
        <source>Add the indicator&apos;s comparisons and plans to every row; JSON only.</source>
        <translation>Thêm các so sánh và kế hoạch của chỉ tiêu vào từng dòng; chỉ với JSON.</translation>
    </message>
    <message>
        <source>feeds takes nothing, or pause ID, resume ID or run ID.</source>
        <translation>feeds không nhận tham số, hoặc nhận pause ID, resume ID hay run ID.</translation>
    </message>
    <message>
        <source>No program runs the feeds of this data folder; “toancanh-cli collect” does.</source>
        <translation>Không có chương trình nào đang lấy dữ liệu cho thư mục này; “toancanh-cli collect” làm việc đó.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Đã thực hiện.</translation>
    </message>
    <message>
        <source>pause ID, resume ID or run ID; nothing: list them.</source>
        <translation>pause ID, resume ID hoặc run ID; không ghi gì: liệt kê các nguồn.</translation>
    </message>
    <message>
        <source>The ledger is whole: %1 entries, the last with the hash %2.</source>
        <translation>Sổ nhật ký nguyên vẹn: %1 mục, mục cuối có mã băm %2.</translation>
    </message>
    <message>
        <source>The ledger is damaged at %1 place(s); %2 entries are well. %3</source>
        <translation>Sổ nhật ký bị hỏng ở %1 chỗ; %2 mục còn nguyên vẹn. %3</translation>
    </message>
    <message>
        <source>Backed up: %1 files, %2 bytes.</source>
        <translation>Đã sao lưu: %1 tệp, %2 byte.</translation>
    </message>
    <message>
        <source>Restored: %1 files.</source>
        <translation>Đã phục hồi: %1 tệp.</translation>
    </message>
    <message>
        <source>What was there before is in %1.</source>
        <translation>Dữ liệu trước đó nằm ở %1.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Người thực hiện</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Máy</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Đối tượng</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>--limit takes a number from 1.</source>
        <translation>--limit nhận một số từ 1 trở lên.</translation>
    </message>
    <message>
        <source>At most this many.</source>
        <translation>Nhiều nhất chừng này.</translation>
    </message>
    <message>
        <source>verify, list, backup or restore.</source>
        <translation>verify, list, backup hoặc restore.</translation>
    </message>
    <message>
        <source>Of backup and restore: the folder of the backup.</source>
        <translation>Với backup và restore: thư mục của bản sao lưu.</translation>
    </message>
    <message>
        <source>ledger takes verify, list, backup FOLDER or restore FOLDER.</source>
        <translation>ledger nhận verify, list, backup FOLDER hoặc restore FOLDER.</translation>
    </message>
    <message>
        <source>Figures as they were known at the end of this day, or at this time; --at sets both.</source>
        <translation>Số liệu như đã biết đến hết ngày này, hoặc đến thời điểm này; --at đặt cả hai.</translation>
    </message>
    <message>
        <source>There is no measure “%1” in the pack.</source>
        <translation>Bộ cấu hình không có số đo “%1”.</translation>
    </message>
    <message>
        <source>Name one --member for each dimension of the measure, in this order: %1.</source>
        <translation>Hãy nêu một --member cho mỗi chiều của số đo, theo thứ tự: %1.</translation>
    </message>
    <message>
        <source>Say of which day or time with --of, such as 2026-06-01.</source>
        <translation>Hãy nêu ngày hoặc thời điểm bằng --of, ví dụ 2026-06-01.</translation>
    </message>
    <message>
        <source>Vintage</source>
        <translation>Mức độ</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Nhận lúc</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Bị thay lúc</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>đang có hiệu lực</translation>
    </message>
    <message>
        <source>Id of the measure.</source>
        <translation>Mã của số đo.</translation>
    </message>
    <message>
        <source>Member of a dimension; once for each dimension.</source>
        <translation>Thành phần của một chiều; mỗi chiều một lần.</translation>
    </message>
    <message>
        <source>The first day of the period, or the moment, that the value stands for.</source>
        <translation>Ngày đầu của kỳ, hoặc thời điểm, mà số liệu phản ánh.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2.</source>
        <translation>--%1 nhận một số nguyên từ %2 trở lên.</translation>
    </message>
    <message>
        <source>Name a period such as --period 2026-11, or days with --from and --to.</source>
        <translation>Hãy nêu kỳ bằng --period, ví dụ 2026-11, hoặc nêu ngày bằng --from và --to.</translation>
    </message>
    <message>
        <source>--part takes numerator or denominator.</source>
        <translation>--part nhận numerator (tử số) hoặc denominator (mẫu số).</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Được tính</translation>
    </message>
    <message>
        <source>%1: %2 records, together %3</source>
        <translation>%1: %2 bản ghi, cộng lại %3</translation>
    </message>
    <message>
        <source>Period under the indicator&apos;s rule, such as 2026-11.</source>
        <translation>Kỳ theo quy tắc tính kỳ của chỉ tiêu, ví dụ 2026-11.</translation>
    </message>
    <message>
        <source>Day after the last.</source>
        <translation>Ngày liền sau ngày cuối.</translation>
    </message>
    <message>
        <source>numerator or denominator.</source>
        <translation>numerator (tử số) hoặc denominator (mẫu số).</translation>
    </message>
    <message>
        <source>At most so many records.</source>
        <translation>Số bản ghi tối đa.</translation>
    </message>
    <message>
        <source>Leave out so many first.</source>
        <translation>Bỏ qua số bản ghi này ở đầu.</translation>
    </message>
    <message>
        <source>day, week, month, quarter, half, nine_months, year or term: the current one.</source>
        <translation>day, week, month, quarter, half, nine_months, year hoặc term: kỳ hiện tại.</translation>
    </message>
    <message>
        <source>Named otherwise in the pack than in the list: %1</source>
        <translation>Tên trong gói khác tên trong danh sách: %1</translation>
    </message>
    <message>
        <source>The standard input cannot be read.</source>
        <translation>Không đọc được đầu vào chuẩn.</translation>
    </message>
    <message>
        <source>There is nothing on the standard input.</source>
        <translation>Đầu vào chuẩn không có gì.</translation>
    </message>
    <message>
        <source>Secret: </source>
        <translation>Thông tin mật: </translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Thông tin mật</translation>
    </message>
    <message>
        <source>The line did not end with Enter, or is longer than a terminal takes. Give it through a pipe, or from a file by “&lt; FILE”.</source>
        <translation>Dòng nhập không kết thúc bằng phím Enter, hoặc dài hơn mức cửa sổ dòng lệnh tiếp nhận. Hãy đưa giá trị vào qua đường ống (pipe), hoặc từ tệp bằng “&lt; TỆP”.</translation>
    </message>
    <message>
        <source>Error or remark</source>
        <translation>Lỗi hoặc lưu ý</translation>
    </message>
    <message>
        <source>There is no feed “%1” of workbooks in the pack.</source>
        <translation>Gói tỉnh không có nguồn bảng tính “%1”.</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>từ chối</translation>
    </message>
    <message>
        <source>told</source>
        <translation>lưu ý</translation>
    </message>
    <message>
        <source>The file fits the recipe of the feed %1.</source>
        <translation>Tệp khớp với công thức nhập của nguồn %1.</translation>
    </message>
    <message>
        <source>The file is larger than 256 MiB.</source>
        <translation>Tệp lớn hơn 256 MiB.</translation>
    </message>
    <message>
        <source>doctor: propose a recipe; check: compare with a feed&apos;s recipe.</source>
        <translation>doctor: đề xuất công thức nhập; check: so với công thức nhập của nguồn.</translation>
    </message>
    <message>
        <source>A workbook (.xlsx).</source>
        <translation>Bảng tính (.xlsx).</translation>
    </message>
    <message>
        <source>Which sheet, where several are visible.</source>
        <translation>Trang tính nào, khi có nhiều trang hiện.</translation>
    </message>
    <message>
        <source>Only the recipe: “format” and “fields” of a feed.</source>
        <translation>Chỉ in công thức nhập: “format” và “fields” của nguồn.</translation>
    </message>
    <message>
        <source>import takes doctor FILE or check FILE.</source>
        <translation>import cần doctor TỆP hoặc check TỆP.</translation>
    </message>
    <message>
        <source>title</source>
        <translation>tiêu đề</translation>
    </message>
    <message>
        <source>headings</source>
        <translation>tiêu đề cột</translation>
    </message>
    <message>
        <source>column numbers</source>
        <translation>số hiệu cột</translation>
    </message>
    <message>
        <source>data</source>
        <translation>số liệu</translation>
    </message>
    <message>
        <source>group</source>
        <translation>nhóm</translation>
    </message>
    <message>
        <source>sums</source>
        <translation>số tổng</translation>
    </message>
    <message>
        <source>note</source>
        <translation>chú thích</translation>
    </message>
    <message>
        <source>footer</source>
        <translation>cuối bảng</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ẩn</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>chưa rõ</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Là gì</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Tiêu đề cột</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Sheet “%1”</source>
        <translation>Trang “%1”</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Nhận xét</translation>
    </message>
    <message>
        <source>To be decided by you; until then the file is refused or rows are quarantined</source>
        <translation>Cần quyết định; trước đó tệp bị từ chối hoặc dòng bị cách ly</translation>
    </message>
    <message>
        <source>Recipe for the feed</source>
        <translation>Công thức nhập cho nguồn</translation>
    </message>
    <message>
        <source>No payload is kept under this hash.</source>
        <translation>Không có gói dữ liệu nào được lưu với mã băm này.</translation>
    </message>
    <message>
        <source>Several feeds have brought this payload; name one with --feed: %1.</source>
        <translation>Nhiều nguồn dữ liệu đã mang gói này về; hãy nêu một nguồn bằng --feed: %1.</translation>
    </message>
    <message>
        <source>The payload was larger than its feed keeps; --head shows what there is.</source>
        <translation>Gói dữ liệu lớn hơn mức nguồn này lưu giữ; --head cho xem phần còn lưu.</translation>
    </message>
    <message>
        <source>What is known of it, instead of its bytes.</source>
        <translation>Thông tin về gói dữ liệu, thay cho nội dung của nó.</translation>
    </message>
    <message>
        <source>SHA-256 of the payload, as trace shows it.</source>
        <translation>SHA-256 của gói dữ liệu, như lệnh trace hiển thị.</translation>
    </message>
    <message>
        <source>payload takes one HASH, as trace shows it.</source>
        <translation>payload cần đúng một HASH, như lệnh trace hiển thị.</translation>
    </message>
    <message>
        <source>%1 rows fit now and have landed; %2 stay in quarantine.</source>
        <translation>%1 dòng nay đã hợp lệ và được ghi nhận; %2 dòng vẫn ở khu cách ly.</translation>
    </message>
    <message>
        <source>Read the rows of --feed anew by the mapping of today.</source>
        <translation>Đọc lại các dòng cách ly của --feed theo ánh xạ hiện nay.</translation>
    </message>
    <message>
        <source>Name the feed to read anew with --feed.</source>
        <translation>Hãy nêu nguồn dữ liệu cần đọc lại bằng --feed.</translation>
    </message>
    <message>
        <source>Name a period such as --period 2026-11.</source>
        <translation>Hãy nêu kỳ, chẳng hạn --period 2026-11.</translation>
    </message>
    <message>
        <source>--limit takes a whole number from 1 to 10000.</source>
        <translation>--limit nhận số nguyên từ 1 đến 10000.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Đại lượng</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Phạm vi</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Gói dữ liệu</translation>
    </message>
    <message>
        <source>What stood there</source>
        <translation>Nội dung tại đó</translation>
    </message>
    <message>
        <source>Denominator, %1: %2 values</source>
        <translation>Mẫu số, %1: %2 giá trị</translation>
    </message>
    <message>
        <source>%1: %2 values</source>
        <translation>%1: %2 giá trị</translation>
    </message>
    <message>
        <source>, together %1</source>
        <translation>, tổng cộng %1</translation>
    </message>
    <message>
        <source>; older ones are not kept singly any more</source>
        <translation>; các giá trị cũ hơn không còn được lưu riêng lẻ</translation>
    </message>
    <message>
        <source>At most so many values of each input, the newest first.</source>
        <translation>Tối đa bấy nhiêu giá trị cho mỗi đầu vào, mới nhất trước.</translation>
    </message>
    <message>
        <source>“%1” is no NAME=VALUE, or names what is told already.</source>
        <translation>“%1” không có dạng TÊN=GIÁ_TRỊ, hoặc lặp lại tên đã nêu.</translation>
    </message>
    <message>
        <source>The rows are one JSON array of objects, shorter than 64 KiB.</source>
        <translation>Các dòng là một mảng JSON gồm các đối tượng, ngắn hơn 64 KiB.</translation>
    </message>
    <message>
        <source>Too many rows for one entry: it is shorter than 64 KiB.</source>
        <translation>Quá nhiều dòng cho một mục: mỗi mục ngắn hơn 64 KiB.</translation>
    </message>
    <message>
        <source>Recorded as entry %1 of the ledger. It comes into the figures with the next run of the feed.</source>
        <translation>Đã ghi thành mục %1 của sổ ghi. Số liệu sẽ được tính ở lần chạy tới của nguồn.</translation>
    </message>
    <message>
        <source>A file with the rows, a JSON array; - for the standard input.</source>
        <translation>Tệp chứa các dòng, một mảng JSON; - là đầu vào chuẩn.</translation>
    </message>
    <message>
        <source>add: enter a row.</source>
        <translation>add: nhập một dòng.</translation>
    </message>
    <message>
        <source>A feed that people bring.</source>
        <translation>Một nguồn nhập tay.</translation>
    </message>
    <message>
        <source>What the row tells.</source>
        <translation>Nội dung của dòng.</translation>
    </message>
    <message>
        <source>entry takes add FEED NAME=VALUE… or add FEED --rows FILE.</source>
        <translation>entry nhận add NGUỒN TÊN=GIÁ_TRỊ… hoặc add NGUỒN --rows TỆP.</translation>
    </message>
    <message>
        <source>Shapefile (.shp) or GeoPackage (.gpkg).</source>
        <translation>Tệp Shapefile (.shp) hoặc GeoPackage (.gpkg).</translation>
    </message>
    <message>
        <source>Day from which the boundaries hold.</source>
        <translation>Ngày ranh giới bắt đầu có hiệu lực.</translation>
    </message>
    <message>
        <source>Field of the code.</source>
        <translation>Trường chứa mã.</translation>
    </message>
    <message>
        <source>Field of the name, to be held against the pack.</source>
        <translation>Trường chứa tên, để đối chiếu với gói cấu hình.</translation>
    </message>
    <message>
        <source>Layer of a GeoPackage with several.</source>
        <translation>Tên lớp, khi GeoPackage có nhiều lớp.</translation>
    </message>
    <message>
        <source>Reference system of the coordinates, where the file tells none or a wrong one.</source>
        <translation>Hệ quy chiếu tọa độ, khi tệp không ghi hoặc ghi sai.</translation>
    </message>
    <message>
        <source>Of the texts of a Shapefile: utf-8, windows-1258, tcvn3 or vni.</source>
        <translation>Bảng mã chữ của Shapefile: utf-8, windows-1258, tcvn3 hoặc vni.</translation>
    </message>
    <message>
        <source>Leave out what is finer than so many metres.</source>
        <translation>Lược bỏ chi tiết nhỏ hơn số mét này.</translation>
    </message>
    <message>
        <source>Smaller overlaps and gaps are not told (0.01).</source>
        <translation>Không báo phần chồng lấn hoặc khoảng hở nhỏ hơn mức này (0.01).</translation>
    </message>
    <message>
        <source>Where to write; boundaries/DAY.geojson of the pack when left out.</source>
        <translation>Nơi ghi kết quả; mặc định là boundaries/NGÀY.geojson của gói cấu hình.</translation>
    </message>
    <message>
        <source>Make shapes valid that are not, and tell which.</source>
        <translation>Sửa các hình không hợp lệ và báo rõ hình nào đã sửa.</translation>
    </message>
    <message>
        <source>--encoding takes utf-8, windows-1258, tcvn3 or vni.</source>
        <translation>--encoding nhận utf-8, windows-1258, tcvn3 hoặc vni.</translation>
    </message>
    <message>
        <source>--%1 takes a number.</source>
        <translation>--%1 cần một số.</translation>
    </message>
    <message>
        <source>Tell the day of the boundaries with --valid-from, and the field of the code with --code.</source>
        <translation>Hãy cho biết ngày của ranh giới bằng --valid-from và trường chứa mã bằng --code.</translation>
    </message>
    <message>
        <source>%1 shapes in %2: boundaries of %3 units.</source>
        <translation>%1 hình theo hệ %2: ranh giới của %3 đơn vị.</translation>
    </message>
    <message>
        <source>Made valid</source>
        <translation>Đã sửa cho hợp lệ</translation>
    </message>
    <message>
        <source>Units of the pack without a shape</source>
        <translation>Đơn vị trong gói cấu hình không có hình</translation>
    </message>
    <message>
        <source>Codes of the file that no unit of the pack bore on that day, not taken</source>
        <translation>Mã trong tệp không thuộc đơn vị nào của gói cấu hình vào ngày đó, không lấy</translation>
    </message>
    <message>
        <source>Named otherwise in the pack than in the file</source>
        <translation>Tên trong gói cấu hình khác với trong tệp</translation>
    </message>
    <message>
        <source>Of another area in the pack than in the file</source>
        <translation>Diện tích trong gói cấu hình khác với trong tệp</translation>
    </message>
    <message>
        <source>Territory that two units claim</source>
        <translation>Phần đất hai đơn vị cùng nhận</translation>
    </message>
    <message>
        <source>Territory within that no unit claims</source>
        <translation>Phần đất ở giữa không thuộc đơn vị nào</translation>
    </message>
    <message>
        <source>There is such a file already; it is not written over.</source>
        <translation>Đã có tệp này; chương trình không ghi đè.</translation>
    </message>
    <message>
        <source>Nothing was written: some shapes cannot be taken.</source>
        <translation>Chưa ghi gì: có hình không thể lấy.</translation>
    </message>
    <message>
        <source>pack takes import-units, import-crosswalk or import-boundaries (--help tells more).</source>
        <translation>Lệnh pack nhận import-units, import-crosswalk hoặc import-boundaries (xem thêm bằng --help).</translation>
    </message>
    <message>
        <source>secret lock takes: keyring or file.</source>
        <translation>Lệnh secret lock nhận: keyring hoặc file.</translation>
    </message>
    <message>
        <source>set NAME (reads the value from the standard input), remove NAME, list, or lock keyring or lock file (where their key is kept).</source>
        <translation>set TÊN (đọc giá trị từ đầu vào chuẩn), remove TÊN, list, hoặc lock keyring, lock file (nơi giữ khóa mã hóa).</translation>
    </message>
    <message>
        <source>secret takes: set NAME, remove NAME, list, lock keyring or lock file.</source>
        <translation>Lệnh secret nhận: set TÊN, remove TÊN, list, lock keyring hoặc lock file.</translation>
    </message>
    <message>
        <source>“%1” is neither agency:ID nor unit:ID.</source>
        <translation>“%1” không phải agency:MÃ cũng không phải unit:MÃ.</translation>
    </message>
    <message>
        <source>“%1” is no alarm: write RULE|UNIT.</source>
        <translation>“%1” không phải cảnh báo: hãy viết QUY_TẮC|ĐƠN_VỊ.</translation>
    </message>
    <message>
        <source>“%1” is no limit: write &quot;&gt;=95/3&quot; or &quot;&lt;=5&quot;.</source>
        <translation>“%1” không phải ngưỡng: hãy viết &quot;&gt;=95/3&quot; hoặc &quot;&lt;=5&quot;.</translation>
    </message>
    <message>
        <source>progress needs --percent N.</source>
        <translation>progress cần --percent N.</translation>
    </message>
    <message>
        <source>issue: what is to be done.</source>
        <translation>issue: việc cần làm.</translation>
    </message>
    <message>
        <source>issue: the leader who gives it.</source>
        <translation>issue: lãnh đạo ban hành.</translation>
    </message>
    <message>
        <source>issue: number of the paper.</source>
        <translation>issue: số văn bản.</translation>
    </message>
    <message>
        <source>issue: who has to do it, agency:ID or unit:ID.</source>
        <translation>issue: nơi chủ trì, agency:MÃ hoặc unit:MÃ.</translation>
    </message>
    <message>
        <source>issue: who supports; may be given again.</source>
        <translation>issue: nơi phối hợp; có thể nêu nhiều lần.</translation>
    </message>
    <message>
        <source>issue: the alarm that it is about, RULE|UNIT.</source>
        <translation>issue: cảnh báo liên quan, QUY_TẮC|ĐƠN_VỊ.</translation>
    </message>
    <message>
        <source>issue: closed by data when the indicator is there, &quot;&gt;=95/3&quot; for three days.</source>
        <translation>issue: tự kết thúc theo số liệu khi chỉ tiêu đạt ngưỡng, &quot;&gt;=95/3&quot; là giữ ba ngày.</translation>
    </message>
    <message>
        <source>issue and extend: the last day, YYYY-MM-DD.</source>
        <translation>issue và extend: hạn hoàn thành, YYYY-MM-DD.</translation>
    </message>
    <message>
        <source>progress: how much is done, 0 to 100.</source>
        <translation>progress: đã làm được bao nhiêu, 0 đến 100.</translation>
    </message>
    <message>
        <source>The report, the reason or the comment.</source>
        <translation>Báo cáo, lý do hoặc ý kiến.</translation>
    </message>
    <message>
        <source>directives takes nothing, show ID, issue, or progress, extend, report, close, reopen, withdraw or comment with an ID.</source>
        <translation>directives không nhận gì, hoặc show MÃ, issue, hoặc progress, extend, report, close, reopen, withdraw, comment kèm MÃ.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số văn bản</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>Done %</source>
        <translation>Tiến độ %</translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation>Số ngày quá hạn</translation>
    </message>
    <message>
        <source>There is no directive “%1”.</source>
        <translation>Không có chỉ đạo “%1”.</translation>
    </message>
    <message>
        <source>Only those past their last day, the longest first.</source>
        <translation>Chỉ những chỉ đạo quá hạn, lâu nhất trước.</translation>
    </message>
    <message>
        <source>Of the directive.</source>
        <translation>Của chỉ đạo.</translation>
    </message>
    <message>
        <source>The reason or the comment.</source>
        <translation>Lý do hoặc ý kiến.</translation>
    </message>
    <message>
        <source>shelve: when it ends, within 24 hours.</source>
        <translation>shelve: khi nào hết gác, trong 24 giờ.</translation>
    </message>
    <message>
        <source>assign: who takes it on.</source>
        <translation>assign: ai nhận xử lý.</translation>
    </message>
    <message>
        <source>alarms takes nothing, history RULE|UNIT, or acknowledge, confirm, shelve, unshelve, remove, return, comment or assign with RULE|UNIT.</source>
        <translation>alarms không nhận gì, hoặc history QUY_TẮC|ĐƠN_VỊ, hoặc acknowledge, confirm, shelve, unshelve, remove, return, comment, assign kèm QUY_TẮC|ĐƠN_VỊ.</translation>
    </message>
    <message>
        <source>Those too that have returned, are shelved, suppressed or out of service.</source>
        <translation>Kể cả cảnh báo đã trở lại bình thường, đang tạm gác, được ẩn hoặc ngừng theo dõi.</translation>
    </message>
    <message>
        <source>RULE|UNIT, as the list tells.</source>
        <translation>QUY_TẮC|ĐƠN_VỊ, như trong danh sách.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Mức độ</translation>
    </message>
    <message>
        <source>Bulletin</source>
        <translation>Bản tin</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Địa bàn</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mã bản tin</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>ngoài địa bàn</translation>
    </message>
    <message>
        <source>Also what is not in force, or lies elsewhere.</source>
        <translation>Cả bản tin không có hiệu lực hoặc ngoài địa bàn.</translation>
    </message>
    <message>
        <source>A warning is drafted as one JSON object: %1</source>
        <translation>Dự thảo cảnh báo là một đối tượng JSON: %1</translation>
    </message>
    <message>
        <source>The alarm %1 is not active.</source>
        <translation>Cảnh báo %1 không đang hoạt động.</translation>
    </message>
    <message>
        <source>A warning is an exercise or a test, not both.</source>
        <translation>Bản tin là diễn tập hoặc thử, không thể là cả hai.</translation>
    </message>
    <message>
        <source>%1 (%2) is written to %3, as entry %4 of the ledger.</source>
        <translation>Đã ghi %1 (%2) vào %3, là mục %4 của sổ nhật ký.</translation>
    </message>
    <message>
        <source>write: the draft, a JSON object.</source>
        <translation>write: dự thảo, một đối tượng JSON.</translation>
    </message>
    <message>
        <source>write: about this alarm.</source>
        <translation>write: về cảnh báo này.</translation>
    </message>
    <message>
        <source>write --alarm: category of the standard, such as Met.</source>
        <translation>write --alarm: loại theo tiêu chuẩn, ví dụ Met.</translation>
    </message>
    <message>
        <source>write --alarm: until when it is in force.</source>
        <translation>write --alarm: có hiệu lực đến khi nào.</translation>
    </message>
    <message>
        <source>write: an exercise, and no warning.</source>
        <translation>write: diễn tập, không phải cảnh báo thật.</translation>
    </message>
    <message>
        <source>write: a test, and no warning.</source>
        <translation>write: thử, không phải cảnh báo thật.</translation>
    </message>
    <message>
        <source>write: the file, which must not be there yet.</source>
        <translation>write: tệp kết quả, phải chưa tồn tại.</translation>
    </message>
    <message>
        <source>write takes --out FILE and either --file FILE or --alarm RULE|UNIT, and no --at.</source>
        <translation>write cần --out FILE và một trong hai: --file FILE hoặc --alarm RULE|UNIT, không nhận --at.</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>Đã có tệp mang tên này.</translation>
    </message>
    <message>
        <source>The ledger has the warning as entry %1, and the file is not there: %2</source>
        <translation>Sổ nhật ký đã có bản tin ở mục %1 nhưng chưa ghi được tệp: %2</translation>
    </message>
    <message>
        <source>Nothing: list what is in force. write: write a warning as a CAP file.</source>
        <translation>Bỏ trống: liệt kê bản tin đang có hiệu lực. write: ghi bản tin cảnh báo thành tệp CAP.</translation>
    </message>
    <message>
        <source>bulletins takes nothing, or write.</source>
        <translation>bulletins không nhận gì, hoặc nhận write.</translation>
    </message>
    <message>
        <source>A report is of a shift, or of the days --from and --to.</source>
        <translation>Báo cáo lập cho một ca trực, hoặc cho các ngày --from và --to.</translation>
    </message>
    <message>
        <source>The pack has no shift “%1”.</source>
        <translation>Gói tỉnh không có ca trực “%1”.</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Từ %1 đến %2</translation>
    </message>
    <message>
        <source>report, hand-over: a shift of the pack.</source>
        <translation>report, hand-over: một ca trực của gói tỉnh.</translation>
    </message>
    <message>
        <source>report: the day on which that shift begins; today.</source>
        <translation>report: ngày ca trực bắt đầu; mặc định hôm nay.</translation>
    </message>
    <message>
        <source>alarms hand-over takes one text.</source>
        <translation>alarms hand-over cần đúng một đoạn văn bản.</translation>
    </message>
    <message>
        <source>Nothing: list them. history: what happened to one. acknowledge, confirm, shelve, unshelve, remove, return, comment, assign. report: a shift, or --from and --to. hand-over TEXT: a note to those who take over. export: what happened to all of them into --file.</source>
        <translation>Để trống: liệt kê. history: diễn biến của một cảnh báo. acknowledge, confirm, shelve, unshelve, remove, return, comment, assign. report: một ca trực, hoặc --from và --to. hand-over VĂN BẢN: ghi chú cho người nhận ca. export: diễn biến của tất cả vào --file.</translation>
    </message>
    <message>
        <source>try ID: a trial by a channel of notify.json, to everybody who has an address there.</source>
        <translation>try ID: gửi thử qua một kênh trong notify.json, tới mọi người có địa chỉ ở kênh đó.</translation>
    </message>
    <message>
        <source>channels takes: try ID.</source>
        <translation>channels cần: try ID.</translation>
    </message>
    <message>
        <source>No program runs the feeds of this data folder, so nobody tells; “toancanh-cli collect” does.</source>
        <translation>Không có chương trình nào chạy các nguồn của thư mục dữ liệu này nên không ai gửi; hãy chạy “toancanh-cli collect”.</translation>
    </message>
    <message>
        <source>The trial is on its way.</source>
        <translation>Tin thử đang được gửi.</translation>
    </message>
    <message>
        <source>Nothing: list them. show: one and its history. issue: give a new one. progress, extend, report, close, reopen, withdraw, comment. export: all of them with their histories into --file.</source>
        <translation>Không có: liệt kê. show: một chỉ đạo và diễn biến. issue: ban hành mới. progress, extend, report, close, reopen, withdraw, comment. export: mọi chỉ đạo cùng diễn biến vào --file.</translation>
    </message>
    <message>
        <source>export: the file to write, NAME.json or NAME.csv.</source>
        <translation>export: tệp cần ghi, TÊN.json hoặc TÊN.csv.</translation>
    </message>
    <message>
        <source>export: replace the file if it is there.</source>
        <translation>export: thay tệp nếu đã có.</translation>
    </message>
    <message>
        <source>export, report: first day.</source>
        <translation>export, report: ngày đầu.</translation>
    </message>
    <message>
        <source>export, report: day after the last.</source>
        <translation>export, report: ngày sau ngày cuối.</translation>
    </message>
    <message>
        <source>export needs --file NAME.json or --file NAME.csv.</source>
        <translation>export cần --file TÊN.json hoặc --file TÊN.csv.</translation>
    </message>
    <message>
        <source>%1 is there already. Replace it with --force.</source>
        <translation>%1 đã có. Dùng --force để thay.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>Mỗi giờ</translation>
    </message>
    <message>
        <source>Most in 10 min</source>
        <translation>Nhiều nhất trong 10 phút</translation>
    </message>
    <message>
        <source>% in flood</source>
        <translation>% thời gian dồn dập</translation>
    </message>
    <message>
        <source>Over 24 h</source>
        <translation>Quá 24 giờ</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Khẩn</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Cao</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Thường</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Thông tin</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Đã tiếp nhận</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Còn chờ</translation>
    </message>
    <message>
        <source>Median to acknowledge</source>
        <translation>Trung vị thời gian tiếp nhận</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>90 % trong vòng</translation>
    </message>
    <message>
        <source>Chattering</source>
        <translation>Chập chờn</translation>
    </message>
    <message>
        <source>--%1 takes a number above zero.</source>
        <translation>--%1 nhận một số lớn hơn 0.</translation>
    </message>
    <message>
        <source>wall takes page ID, next, previous, hold, resume, play PLAYLIST, meet SECTOR, end-meeting, message TEXT, clear, open, close or status.</source>
        <translation>wall nhận: page ID, next, previous, hold, resume, play PLAYLIST, meet SECTOR, end-meeting, message TEXT, clear, open, close hoặc status.</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>màn hình</translation>
    </message>
    <message>
        <source>page</source>
        <translation>trang</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>chế độ</translation>
    </message>
    <message>
        <source>until</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>message</source>
        <translation>thông báo</translation>
    </message>
    <message>
        <source>Only the wall on this screen.</source>
        <translation>Chỉ màn hình này.</translation>
    </message>
    <message>
        <source>hold and message: for so long.</source>
        <translation>hold và message: trong bao nhiêu phút.</translation>
    </message>
    <message>
        <source>open: begin with this page.</source>
        <translation>open: bắt đầu từ trang này.</translation>
    </message>
    <message>
        <source>open: play this playlist.</source>
        <translation>open: phát danh sách này.</translation>
    </message>
    <message>
        <source>open: height of the picture, in metres.</source>
        <translation>open: chiều cao hình, tính bằng mét.</translation>
    </message>
    <message>
        <source>open: distance of the farthest seat, in metres (or picture heights, without --picture-height).</source>
        <translation>open: khoảng cách ghế xa nhất, tính bằng mét (hoặc số lần chiều cao hình nếu không có --picture-height).</translation>
    </message>
    <message>
        <source>page ID, next, previous, hold, resume, play PLAYLIST, meet SECTOR, end-meeting, message TEXT, clear, open, close or status.</source>
        <translation>page ID, next, previous, hold, resume, play PLAYLIST, meet SECTOR, end-meeting, message TEXT, clear, open, close hoặc status.</translation>
    </message>
    <message>
        <source>No wall is shown from this data folder.</source>
        <translation>Không có màn hình nào đang trình chiếu từ thư mục dữ liệu này.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Lưới</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Ô</translation>
    </message>
    <message>
        <source>There is no page “%1” in the pack.</source>
        <translation>Gói không có trang “%1”.</translation>
    </message>
    <message>
        <source>A page is one JSON object, shorter than 64 KiB, as “page show” prints it.</source>
        <translation>Một trang là một đối tượng JSON dưới 64 KiB, như “page show” in ra.</translation>
    </message>
    <message>
        <source>The page is too long: it is shorter than 64 KiB.</source>
        <translation>Trang quá dài: phải dưới 64 KiB.</translation>
    </message>
    <message>
        <source>list: the pages of the data folder&apos;s pack. show ID: one, as JSON. save FILE: puts that JSON into the pack (- for the standard input). remove ID: takes a page out.</source>
        <translation>list: các trang của gói trong thư mục dữ liệu. show ID: một trang, dạng JSON. save FILE: đưa JSON đó vào gói (- là đầu vào chuẩn). remove ID: bỏ một trang.</translation>
    </message>
    <message>
        <source>page takes list, show ID, save FILE or remove ID.</source>
        <translation>page nhận list, show ID, save FILE hoặc remove ID.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>%1 at %2 (found late)</source>
        <translation>%1 lúc %2 (ghi muộn)</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>chương trình</translation>
    </message>
</context>
<context>
    <name>ClockTile</name>
    <message>
        <source>lunar %1</source>
        <translation>Âm lịch %1</translation>
    </message>
    <message>
        <source>lunar %1 (leap month)</source>
        <translation>Âm lịch %1 nhuận</translation>
    </message>
</context>
<context>
    <name>CommandMessage</name>
    <message>
        <source>A command is one JSON object on one line, shorter than 64 KiB.</source>
        <translation>Mỗi lệnh là một đối tượng JSON trên một dòng, ngắn hơn 64 KiB.</translation>
    </message>
    <message>
        <source>The two programs speak different versions of the command socket.</source>
        <translation>Hai chương trình dùng phiên bản lệnh khác nhau.</translation>
    </message>
    <message>
        <source>The command “%1” has a wrong argument.</source>
        <translation>Lệnh “%1” có tham số sai.</translation>
    </message>
    <message>
        <source>The command “%1” is unknown.</source>
        <translation>Không có lệnh “%1”.</translation>
    </message>
    <message>
        <source>The answer of the other program cannot be read.</source>
        <translation>Không đọc được câu trả lời của chương trình kia.</translation>
    </message>
    <message>
        <source>The program is ending. Nothing was done.</source>
        <translation>Chương trình đang kết thúc. Chưa có gì được thực hiện.</translation>
    </message>
</context>
<context>
    <name>CommandSocket</name>
    <message>
        <source>The command socket cannot be made; other programs cannot send commands.</source>
        <translation>Không mở được kênh nhận lệnh; chương trình khác không gửi lệnh được.</translation>
    </message>
    <message>
        <source>No program of Toàn Cảnh runs on this data folder.</source>
        <translation>Không có chương trình Toàn Cảnh nào đang chạy trên thư mục dữ liệu này.</translation>
    </message>
    <message>
        <source>The program that owns the data folder cannot be reached.</source>
        <translation>Không liên lạc được với chương trình đang giữ thư mục dữ liệu.</translation>
    </message>
</context>
<context>
    <name>ComparisonText</name>
    <message>
        <source>no figure of last year to compare with</source>
        <translation>chưa có số liệu cùng kỳ để so sánh</translation>
    </message>
    <message>
        <source>↗ %1 times last year&apos;s</source>
        <translation>↗ gấp %1 lần cùng kỳ</translation>
    </message>
    <message>
        <source>%1 %2 points on last year</source>
        <translation>%1 %2 điểm so cùng kỳ</translation>
    </message>
    <message>
        <source>%1 %2 % on last year</source>
        <translation>%1 %2 % so cùng kỳ</translation>
    </message>
    <message>
        <source>no figure of the period before</source>
        <translation>chưa có số liệu kỳ trước</translation>
    </message>
    <message>
        <source>↗ %1 times the period before</source>
        <translation>↗ gấp %1 lần kỳ trước</translation>
    </message>
    <message>
        <source>%1 %2 points on the period before</source>
        <translation>%1 %2 điểm so kỳ trước</translation>
    </message>
    <message>
        <source>%1 %2 % on the period before</source>
        <translation>%1 %2 % so kỳ trước</translation>
    </message>
    <message>
        <source>no figure of last year so far</source>
        <translation>chưa có số liệu lũy kế cùng kỳ</translation>
    </message>
    <message>
        <source>this year so far: ↗ %1 times last year&apos;s</source>
        <translation>lũy kế: ↗ gấp %1 lần cùng kỳ</translation>
    </message>
    <message>
        <source>this year so far: %1 %2 points on last year</source>
        <translation>lũy kế: %1 %2 điểm so cùng kỳ</translation>
    </message>
    <message>
        <source>this year so far: %1 %2 % on last year</source>
        <translation>lũy kế: %1 %2 % so cùng kỳ</translation>
    </message>
    <message>
        <source>no figure of a usual day</source>
        <translation>chưa có số liệu ngày thường</translation>
    </message>
    <message>
        <source>↗ %1 times a usual day</source>
        <translation>↗ gấp %1 lần ngày thường</translation>
    </message>
    <message>
        <source>%1 %2 points on a usual day</source>
        <translation>%1 %2 điểm so ngày thường</translation>
    </message>
    <message>
        <source>%1 %2 % on a usual day</source>
        <translation>%1 %2 % so ngày thường</translation>
    </message>
    <message>
        <source>no figure of the same weekday last year</source>
        <translation>chưa có số liệu ngày cùng thứ năm trước</translation>
    </message>
    <message>
        <source>↗ %1 times the same weekday last year</source>
        <translation>↗ gấp %1 lần ngày cùng thứ năm trước</translation>
    </message>
    <message>
        <source>%1 %2 points on the same weekday last year</source>
        <translation>%1 %2 điểm so ngày cùng thứ năm trước</translation>
    </message>
    <message>
        <source>%1 %2 % on the same weekday last year</source>
        <translation>%1 %2 % so ngày cùng thứ năm trước</translation>
    </message>
    <message>
        <source>no figure of the same weekday last month</source>
        <translation>chưa có số liệu ngày cùng thứ tháng trước</translation>
    </message>
    <message>
        <source>↗ %1 times the same weekday last month</source>
        <translation>↗ gấp %1 lần ngày cùng thứ tháng trước</translation>
    </message>
    <message>
        <source>%1 %2 points on the same weekday last month</source>
        <translation>%1 %2 điểm so ngày cùng thứ tháng trước</translation>
    </message>
    <message>
        <source>%1 %2 % on the same weekday last month</source>
        <translation>%1 %2 % so ngày cùng thứ tháng trước</translation>
    </message>
    <message>
        <source>%1, the months of Tết together</source>
        <translation>%1, tính gộp các tháng có Tết</translation>
    </message>
    <message>
        <source>%1, per working day</source>
        <translation>%1, bình quân một ngày làm việc</translation>
    </message>
    <message>
        <source>%1, Tết has moved</source>
        <translation>%1, Tết lệch tháng</translation>
    </message>
    <message>
        <source>The first day of Tết is %1</source>
        <translation>Mùng 1 Tết là ngày %1</translation>
    </message>
    <message>
        <source>The first day of Tết is %1, and %2 in the year compared with</source>
        <translation>Tết lệch tháng: mùng 1 Tết là ngày %1, năm so sánh là ngày %2</translation>
    </message>
    <message>
        <source>; Tết days %1 against %2, working days %3 against %4</source>
        <translation>; số ngày Tết %1 so với %2, số ngày làm việc %3 so với %4</translation>
    </message>
    <message>
        <source> (holidays by law, not listed by the province)</source>
        <translation> (ngày nghỉ tính theo luật, tỉnh chưa công bố lịch)</translation>
    </message>
</context>
<context>
    <name>CompiledFeed</name>
    <message>
        <source>the place is missing</source>
        <translation>thiếu vị trí</translation>
    </message>
</context>
<context>
    <name>ConditionSentences</name>
    <message>
        <source>Usual on %1 from %2 to %3 h is %4 (±%5); today %6</source>
        <translation>Bình thường vào %1 từ %2 đến %3 giờ là %4 (±%5); hôm nay %6</translation>
    </message>
    <message>
        <source>Usual on %1 until %2 h is %3 (±%4); today %5</source>
        <translation>Bình thường vào %1 đến %2 giờ là %3 (±%4); hôm nay %5</translation>
    </message>
    <message>
        <source>Usual on %1 is %2 (±%3); on %4 it was %5</source>
        <translation>Bình thường vào %1 là %2 (±%3); ngày %4 là %5</translation>
    </message>
    <message>
        <source>Rose by %1 in %2, to %3</source>
        <translation>Tăng %1 trong %2, lên %3</translation>
    </message>
    <message>
        <source>Fell by %1 in %2, to %3</source>
        <translation>Giảm %1 trong %2, xuống %3</translation>
    </message>
    <message>
        <source>%1: %2, %3 above level %4 (%5)</source>
        <translation>%1: %2, vượt mức %4 (%5) %3</translation>
    </message>
    <message>
        <source>%1: %2, %3 below level %4 (%5)</source>
        <translation>%1: %2, thấp hơn mức %4 (%5) %3</translation>
    </message>
    <message>
        <source>Expected on %1: %2 (±%3); the target is %4; likelihood of missing it: %5</source>
        <translation>Dự báo đến ngày %1 đạt %2 (±%3); chỉ tiêu là %4; khả năng không đạt: %5</translation>
    </message>
    <message>
        <source>%1 north, %2 east</source>
        <translation>%1 độ vĩ Bắc, %2 độ kinh Đông</translation>
    </message>
    <message>
        <source>%1 at %2, %3</source>
        <translation>%1 tại %2, lúc %3</translation>
    </message>
    <message>
        <source>At %1, %2</source>
        <translation>Tại %1, lúc %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more station(s)</source>
        <translation>
            <numerusform>thêm %n trạm</numerusform>
        </translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>trên %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>dưới %1</translation>
    </message>
    <message>
        <source>%1 sure: %2 to %3</source>
        <translation>độ tin cậy %1: từ %2 đến %3</translation>
    </message>
    <message>
        <source>%1 sure: not before %2</source>
        <translation>độ tin cậy %1: không trước %2</translation>
    </message>
    <message>
        <source>in %1 tests on the past a month was %2 off on average, last year&apos;s figure %3</source>
        <translation>qua %1 lần thử trên số liệu đã qua, mỗi tháng lệch trung bình %2, lấy số cùng kỳ thì lệch %3</translation>
    </message>
    <message>
        <source>It is %1 already</source>
        <translation>Hiện đã ở mức %1</translation>
    </message>
    <message>
        <source>Expected on %1: %2 (±%3), so %4</source>
        <translation>Dự báo đến ngày %1 là %2 (±%3), tức là %4</translation>
    </message>
    <message>
        <source>Expected to be %1 on %2 (%3)</source>
        <translation>Dự báo ở mức %1 vào ngày %2 (%3)</translation>
    </message>
    <message>
        <source>likelihood by %1: %2</source>
        <translation>khả năng xảy ra đến ngày %1: %2</translation>
    </message>
</context>
<context>
    <name>ConnectorFactory</name>
    <message>
        <source>No address is known for the endpoint “%1”.</source>
        <translation>Chưa có địa chỉ cho điểm kết nối “%1”.</translation>
    </message>
    <message>
        <source>There is no connector of the type “%1”.</source>
        <translation>Không có kiểu kết nối “%1”.</translation>
    </message>
    <message>
        <source>“%1” is no address that begins with http:// or https://.</source>
        <translation>“%1” không phải là địa chỉ bắt đầu bằng http:// hoặc https://.</translation>
    </message>
    <message>
        <source>“%1” is no address that begins with ws:// or wss://.</source>
        <translation>“%1” không phải địa chỉ bắt đầu bằng ws:// hoặc wss://.</translation>
    </message>
</context>
<context>
    <name>ContentDecoder</name>
    <message>
        <source>The answer is larger than %1 MiB.</source>
        <translation>Câu trả lời lớn hơn %1 MiB.</translation>
    </message>
    <message>
        <source>The answer is packed, and damaged.</source>
        <translation>Câu trả lời được nén và bị hỏng.</translation>
    </message>
    <message>
        <source>The answer is packed, and was cut before its end.</source>
        <translation>Câu trả lời được nén và bị cắt trước khi hết.</translation>
    </message>
    <message>
        <source>The server sent an encoding that was not asked for: %1</source>
        <translation>Máy chủ gửi kiểu nén không được yêu cầu: %1</translation>
    </message>
</context>
<context>
    <name>CountHistory</name>
    <message>
        <source>The counts of a record are damaged.</source>
        <translation>Số đếm của một bản ghi bị hỏng.</translation>
    </message>
</context>
<context>
    <name>CsvDecoder</name>
    <message>
        <source>The column “%1” is missing.</source>
        <translation>Thiếu cột “%1”.</translation>
    </message>
    <message>
        <source>The payload is not in the declared encoding.</source>
        <translation>Dữ liệu nhận được không đúng bảng mã đã khai báo.</translation>
    </message>
    <message>
        <source>The payload is empty.</source>
        <translation>Dữ liệu nhận được rỗng.</translation>
    </message>
    <message>
        <source>The payload is cut off in the middle of a quoted field.</source>
        <translation>Dữ liệu nhận được bị cắt ngang giữa một trường trong ngoặc kép.</translation>
    </message>
    <message>
        <source>line %1 has %2 fields, the header has %3</source>
        <translation>dòng %1 có %2 trường, dòng tiêu đề có %3</translation>
    </message>
    <message>
        <source>The column “%1” stands twice.</source>
        <translation>Cột “%1” xuất hiện hai lần.</translation>
    </message>
    <message>
        <source>line %1 holds a byte that means nothing in the declared encoding</source>
        <translation>dòng %1 có byte không mang nghĩa trong bảng mã đã khai báo</translation>
    </message>
    <message>
        <source>Not asked for: “%1”.</source>
        <translation>Cột không được ánh xạ: “%1”.</translation>
    </message>
</context>
<context>
    <name>DataFolder</name>
    <message>
        <source>The data folder cannot be made. Name one that you may write to with --data.</source>
        <translation>Không tạo được thư mục dữ liệu. Hãy chọn bằng --data một thư mục có quyền ghi.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and start again; nothing is lost.</source>
        <translation>Ổ đĩa đã đầy. Hãy giải phóng dung lượng rồi mở lại; không mất dữ liệu.</translation>
    </message>
    <message>
        <source>The data folder cannot be written. Name one that you may write to with --data.</source>
        <translation>Không ghi được vào thư mục dữ liệu. Hãy chọn bằng --data một thư mục có quyền ghi.</translation>
    </message>
    <message>
        <source>Another program of Toàn Cảnh is running on this data folder. Close it, or name another one with --data.</source>
        <translation>Một chương trình Toàn Cảnh khác đang dùng thư mục dữ liệu này. Hãy đóng chương trình đó hoặc chọn thư mục khác bằng --data.</translation>
    </message>
    <message>
        <source>The data folder lies on a network file system (%1), where a database can be damaged. Name a folder on a disk of this machine with --data.</source>
        <translation>Thư mục dữ liệu nằm trên hệ thống tệp mạng (%1), nơi cơ sở dữ liệu có thể bị hỏng. Hãy dùng --data chỉ một thư mục trên đĩa của máy này.</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>The disk is full. Free some space; nothing that was stored is lost.</source>
        <translation>Ổ đĩa đã đầy. Hãy giải phóng dung lượng; dữ liệu đã lưu không mất.</translation>
    </message>
    <message>
        <source>Another program holds the database. Close it, or name another folder with --data.</source>
        <translation>Chương trình khác đang giữ cơ sở dữ liệu. Hãy đóng chương trình đó hoặc chọn thư mục khác bằng --data.</translation>
    </message>
    <message>
        <source>The database is damaged. Move the file aside; the feeds will fill a new one.</source>
        <translation>Cơ sở dữ liệu bị hỏng. Hãy chuyển tệp sang chỗ khác; các nguồn sẽ nạp lại vào tệp mới.</translation>
    </message>
    <message>
        <source>The database cannot be opened for writing. Check the folder&apos;s permissions.</source>
        <translation>Không mở được cơ sở dữ liệu để ghi. Hãy kiểm tra quyền của thư mục.</translation>
    </message>
    <message>
        <source>Reading or writing the database failed. Check the disk.</source>
        <translation>Đọc hoặc ghi cơ sở dữ liệu không thành công. Hãy kiểm tra ổ đĩa.</translation>
    </message>
</context>
<context>
    <name>DecoderFactory</name>
    <message>
        <source>There is no reader for the format “%1”.</source>
        <translation>Không có bộ đọc cho định dạng “%1”.</translation>
    </message>
    <message>
        <source>There is no reader for the encoding “%1”.</source>
        <translation>Chưa có bộ đọc cho bảng mã “%1”.</translation>
    </message>
</context>
<context>
    <name>Decomposition</name>
    <message>
        <source>One of the periods has no denominator, so there is no change to explain.</source>
        <translation>Một trong hai kỳ không có mẫu số nên không có thay đổi để phân tích.</translation>
    </message>
    <message>
        <source>“%1” is no sum and no ratio of sums, so its change has no parts.</source>
        <translation>“%1” không phải tổng hay tỷ lệ của các tổng nên không phân tích thay đổi được.</translation>
    </message>
    <message>
        <source>The measure “%1” has no dimension “%2”.</source>
        <translation>Số đo “%1” không có chiều “%2”.</translation>
    </message>
    <message>
        <source>The figure of the days from %1 is missing (%2).</source>
        <translation>Thiếu số liệu của kỳ từ ngày %1 (%2).</translation>
    </message>
</context>
<context>
    <name>DeskBell</name>
    <message>
        <source>New alarm: %1</source>
        <translation>Cảnh báo mới: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new alarm(s), the gravest: %1</source>
        <translation>
            <numerusform>%n cảnh báo mới, cao nhất: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskGroups</name>
    <message>
        <source>Of no single source</source>
        <translation>Không thuộc riêng nguồn nào</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Nguồn: %1</translation>
    </message>
    <message>
        <source>Without a common cause</source>
        <translation>Không chung nguyên nhân</translation>
    </message>
    <message>
        <source>Cause: %1 · %2</source>
        <translation>Nguyên nhân: %1 · %2</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Folder of the province pack.</source>
        <translation>Thư mục gói cấu hình tỉnh.</translation>
    </message>
    <message>
        <source>Data folder.</source>
        <translation>Thư mục dữ liệu.</translation>
    </message>
    <message>
        <source>Use this address for an endpoint of the pack.</source>
        <translation>Dùng địa chỉ này cho một điểm kết nối của gói.</translation>
    </message>
    <message>
        <source>Begin with this page.</source>
        <translation>Mở trang này trước.</translation>
    </message>
    <message>
        <source>Full screen, without a pointer.</source>
        <translation>Toàn màn hình, không hiện con trỏ.</translation>
    </message>
    <message>
        <source>Language: vi or en.</source>
        <translation>Ngôn ngữ: vi hoặc en.</translation>
    </message>
    <message>
        <source>Take this time as now, e.g. 2026-11-20T14:05; the feeds rest.</source>
        <translation>Coi thời điểm này là hiện tại, ví dụ 2026-11-20T14:05; các nguồn dữ liệu tạm nghỉ.</translation>
    </message>
    <message>
        <source>Distance of the farthest seat in picture heights (1 to 40).</source>
        <translation>Khoảng cách từ chỗ ngồi xa nhất, tính bằng số lần chiều cao màn hình (1 đến 40).</translation>
    </message>
    <message>
        <source>Write the first complete frame to this file and end.</source>
        <translation>Ghi hình đầy đủ đầu tiên ra tệp này rồi kết thúc.</translation>
    </message>
    <message>
        <source>Size of the window or picture.</source>
        <translation>Kích thước cửa sổ hoặc ảnh.</translation>
    </message>
    <message>
        <source>--size takes WIDTHxHEIGHT in pixels, from 640x360 to 16384x16384.</source>
        <translation>--size có dạng RỘNGxCAO tính bằng điểm ảnh, từ 640x360 đến 16384x16384.</translation>
    </message>
    <message>
        <source>Name a pack with --pack, or a data folder that holds one with --data.</source>
        <translation>Hãy chỉ ra gói cấu hình tỉnh bằng --pack, hoặc thư mục dữ liệu đã có gói bằng --data.</translation>
    </message>
    <message>
        <source>--endpoint takes NAME=ADDRESS.</source>
        <translation>--endpoint có dạng TÊN=ĐỊA_CHỈ.</translation>
    </message>
    <message>
        <source>--lang takes vi or en.</source>
        <translation>--lang cần vi hoặc en.</translation>
    </message>
    <message>
        <source>--screen takes a number from 0.</source>
        <translation>--screen cần một số từ 0.</translation>
    </message>
    <message>
        <source>--seat takes a number from 1 to 40.</source>
        <translation>--seat cần một số từ 1 đến 40.</translation>
    </message>
    <message>
        <source>The pack has no page “%1”.</source>
        <translation>Gói không có trang “%1”.</translation>
    </message>
    <message>
        <source>%1 (another program runs the feeds)</source>
        <translation>%1 (chương trình khác đang lấy dữ liệu)</translation>
    </message>
    <message>
        <source>Open the desk instead of the wall.</source>
        <translation>Mở bàn điều hành thay cho màn hình lớn.</translation>
    </message>
    <message>
        <source>another program runs the feeds</source>
        <translation>chương trình khác đang lấy dữ liệu</translation>
    </message>
    <message>
        <source>Only this screen: its number, from 0.</source>
        <translation>Chỉ màn hình này: số thứ tự, từ 0.</translation>
    </message>
    <message>
        <source>Colours of the wall: dark or light.</source>
        <translation>Màu của màn hình trình chiếu: dark (tối) hoặc light (sáng).</translation>
    </message>
    <message>
        <source>--theme takes dark or light.</source>
        <translation>--theme nhận dark hoặc light.</translation>
    </message>
    <message>
        <source>This wall is a window: start it with --wall.</source>
        <translation>Màn hình này đang là cửa sổ: hãy khởi động với --wall.</translation>
    </message>
    <message>
        <source>A wall is shown.</source>
        <translation>Màn hình lớn đang hiển thị.</translation>
    </message>
    <message>
        <source>Past moment: %1</source>
        <translation>Thời điểm đã qua: %1</translation>
    </message>
</context>
<context>
    <name>DirectiveDetail</name>
    <message>
        <source>Number</source>
        <translation>Số văn bản</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Người chỉ đạo</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Supporting</source>
        <translation>Phối hợp</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ban hành</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Hạn cuối</translation>
    </message>
    <message numerus="yes">
        <source>%1 (extended %n time(s))</source>
        <translation>
            <numerusform>%1 (đã gia hạn %n lần)</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>Before → now</source>
        <translation>Trước → nay</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>Trước → sau</translation>
    </message>
    <message>
        <source>By data</source>
        <translation>Theo số liệu</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Closed by data</source>
        <translation>Kết thúc theo số liệu</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>chương trình</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>30 ngày qua</translation>
    </message>
    <message>
        <source>dashed: when it was issued</source>
        <translation>nét đứt: khi ban hành</translation>
    </message>
    <message>
        <source>thin: where data close it</source>
        <translation>nét mảnh: ngưỡng tự kết thúc</translation>
    </message>
    <message>
        <source>No chart: the indicator has no figure now that may be trusted.</source>
        <translation>Không vẽ biểu đồ: hiện chỉ số không có số liệu tin cậy được.</translation>
    </message>
</context>
<context>
    <name>DirectiveDraft</name>
    <message>
        <source>Settle: %1</source>
        <translation>Xử lý: %1</translation>
    </message>
    <message>
        <source>Settle: %1 (%2)</source>
        <translation>Xử lý: %1 (%2)</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>Hãy nêu việc phải làm.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) too many.</source>
        <translation>
            <numerusform>Thừa %n ký tự.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the leader who gives it.</source>
        <translation>Hãy nêu lãnh đạo ban hành.</translation>
    </message>
    <message>
        <source>Choose who is in charge from the list.</source>
        <translation>Hãy chọn đơn vị chủ trì trong danh sách.</translation>
    </message>
    <message>
        <source>Who is in charge does not support too.</source>
        <translation>Đơn vị chủ trì không đồng thời phối hợp.</translation>
    </message>
    <message>
        <source>Choose the last day.</source>
        <translation>Hãy chọn hạn cuối.</translation>
    </message>
    <message>
        <source>The last day lies in the past.</source>
        <translation>Hạn cuối đã qua.</translation>
    </message>
    <message>
        <source>The last day lies more than ten years ahead.</source>
        <translation>Hạn cuối xa hơn mười năm.</translation>
    </message>
    <message>
        <source>Data can close it only when it is about an indicator.</source>
        <translation>Chỉ kết thúc theo số liệu được khi chỉ đạo gắn với một chỉ tiêu.</translation>
    </message>
    <message>
        <source>1 to 366 days on end.</source>
        <translation>Từ 1 đến 366 ngày liên tiếp.</translation>
    </message>
</context>
<context>
    <name>DirectiveFilter</name>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Being carried out</source>
        <translation>Đang thực hiện</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>Đến hạn trong tuần</translation>
    </message>
    <message>
        <source>Reported, waiting for agreement</source>
        <translation>Đã báo cáo, chờ đồng ý</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Đã kết thúc</translation>
    </message>
</context>
<context>
    <name>DirectiveJournal</name>
    <message>
        <source>There is no department “%1” in the pack.</source>
        <translation>Gói cấu hình không có cơ quan “%1”.</translation>
    </message>
    <message>
        <source>There is no unit “%1” today.</source>
        <translation>Hôm nay không có đơn vị hành chính “%1”.</translation>
    </message>
    <message>
        <source>Nothing of this kind happens to a directive.</source>
        <translation>Không có việc loại này với một chỉ đạo.</translation>
    </message>
    <message>
        <source>There is no indicator “%1” in the pack.</source>
        <translation>Gói cấu hình không có chỉ tiêu “%1”.</translation>
    </message>
    <message>
        <source>There is no alarm rule “%1” in the pack.</source>
        <translation>Gói cấu hình không có quy tắc cảnh báo “%1”.</translation>
    </message>
    <message>
        <source>There is no directive “%1”.</source>
        <translation>Không có chỉ đạo “%1”.</translation>
    </message>
</context>
<context>
    <name>DirectiveJson</name>
    <message>
        <source>A directive takes no such “%1”.</source>
        <translation>Chỉ đạo không nhận “%1” như vậy.</translation>
    </message>
</context>
<context>
    <name>DirectiveReminder</name>
    <message numerus="yes">
        <source>Directive %1 is overdue by %n day(s)</source>
        <translation>
            <numerusform>Chỉ đạo %1 quá hạn %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>Directive %1 is due today</source>
        <translation>Chỉ đạo %1 đến hạn hôm nay</translation>
    </message>
    <message numerus="yes">
        <source>Directive %1 is due in %n day(s)</source>
        <translation>
            <numerusform>Chỉ đạo %1 còn %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>In charge: %1</source>
        <translation>Chủ trì: %1</translation>
    </message>
    <message>
        <source>Last day: %1</source>
        <translation>Hạn cuối: %1</translation>
    </message>
    <message>
        <source>Done: %1 %</source>
        <translation>Đã làm: %1 %</translation>
    </message>
    <message>
        <source>Directive: %1</source>
        <translation>Chỉ đạo: %1</translation>
    </message>
</context>
<context>
    <name>DirectiveRow</name>
    <message>
        <source>overdue</source>
        <translation>quá hạn</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>sắp đến hạn</translation>
    </message>
    <message>
        <source>Newly given</source>
        <translation>Mới giao</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Đang làm</translation>
    </message>
    <message>
        <source>Reported, waiting for agreement</source>
        <translation>Đã báo cáo, chờ đồng ý</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Đã kết thúc</translation>
    </message>
</context>
<context>
    <name>DirectiveText</name>
    <message>
        <source>reported on %1</source>
        <translation>báo cáo ngày %1</translation>
    </message>
    <message>
        <source>closed by data on %1</source>
        <translation>kết thúc theo số liệu ngày %1</translation>
    </message>
    <message>
        <source>closed on %1</source>
        <translation>kết thúc ngày %1</translation>
    </message>
    <message>
        <source>withdrawn on %1</source>
        <translation>thu hồi ngày %1</translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>quá hạn %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>hạn hôm nay</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>còn %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: unchanged</source>
        <translation>%1: không đổi</translation>
    </message>
    <message>
        <source>%1: better</source>
        <translation>%1: tốt hơn</translation>
    </message>
    <message>
        <source>%1: worse</source>
        <translation>%1: xấu hơn</translation>
    </message>
    <message numerus="yes">
        <source>closed by data: at or above %1, %n day(s) on end</source>
        <translation>
            <numerusform>tự kết thúc khi từ %1 trở lên, %n ngày liên tiếp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>closed by data: at or below %1, %n day(s) on end</source>
        <translation>
            <numerusform>tự kết thúc khi từ %1 trở xuống, %n ngày liên tiếp</numerusform>
        </translation>
    </message>
    <message>
        <source>being carried out</source>
        <translation>đang thực hiện</translation>
    </message>
    <message>
        <source>reported as done</source>
        <translation>đã báo cáo hoàn thành</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>đã kết thúc</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>đã thu hồi</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ban hành</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Gia hạn</translation>
    </message>
    <message>
        <source>Reported as done</source>
        <translation>Báo cáo hoàn thành</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Thu hồi</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Nhắc việc</translation>
    </message>
    <message>
        <source>New directive…</source>
        <translation>Chỉ đạo mới…</translation>
    </message>
    <message>
        <source>Progress…</source>
        <translation>Tiến độ…</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Gia hạn…</translation>
    </message>
    <message>
        <source>Report as done…</source>
        <translation>Báo cáo hoàn thành…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Kết thúc…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Mở lại…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Thu hồi…</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Ý kiến…</translation>
    </message>
</context>
<context>
    <name>DirectiveTile</name>
    <message>
        <source>Directives</source>
        <translation>Chỉ đạo</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>quá hạn</translation>
    </message>
    <message>
        <source>being carried out</source>
        <translation>đang thực hiện</translation>
    </message>
    <message>
        <source>waiting for agreement</source>
        <translation>chờ đồng ý</translation>
    </message>
    <message>
        <source>No directive is being carried out</source>
        <translation>Không có chỉ đạo đang thực hiện</translation>
    </message>
    <message>
        <source>The directives cannot be read</source>
        <translation>Không đọc được các chỉ đạo</translation>
    </message>
</context>
<context>
    <name>Directives</name>
    <message>
        <source>open</source>
        <translation>đang thực hiện</translation>
    </message>
    <message>
        <source>reported as done</source>
        <translation>đã báo cáo hoàn thành</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>đã kết thúc</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>đã thu hồi</translation>
    </message>
    <message>
        <source>A directive needs its content.</source>
        <translation>Chỉ đạo phải có nội dung.</translation>
    </message>
    <message>
        <source>A directive says what is to be done, in up to %1 letters.</source>
        <translation>Chỉ đạo phải nêu việc cần làm, tối đa %1 chữ.</translation>
    </message>
    <message>
        <source>A directive names the leader who gives it.</source>
        <translation>Chỉ đạo phải nêu lãnh đạo ban hành.</translation>
    </message>
    <message>
        <source>A directive names one department or one unit in charge.</source>
        <translation>Chỉ đạo phải nêu một cơ quan hoặc một đơn vị chủ trì.</translation>
    </message>
    <message>
        <source>The last day of a directive lies between today and ten years from now.</source>
        <translation>Hạn hoàn thành phải từ hôm nay đến mười năm tới.</translation>
    </message>
    <message>
        <source>Data can settle a directive about an indicator, by a limit that holds for 1 to 366 days.</source>
        <translation>Chỉ đạo chỉ có thể tự kết thúc theo số liệu khi gắn với một chỉ tiêu và một ngưỡng phải giữ trong 1 đến 366 ngày.</translation>
    </message>
    <message>
        <source>There is no directive “%1”.</source>
        <translation>Không có chỉ đạo “%1”.</translation>
    </message>
    <message>
        <source>Directive %1 is %2: this cannot be done with it.</source>
        <translation>Chỉ đạo %1 %2: không thực hiện được thao tác này.</translation>
    </message>
    <message>
        <source>A text has up to %1 letters.</source>
        <translation>Văn bản dài tối đa %1 chữ.</translation>
    </message>
    <message>
        <source>Progress is told in percent, 0 to 100.</source>
        <translation>Tiến độ tính bằng phần trăm, từ 0 đến 100.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Hãy nêu lý do.</translation>
    </message>
    <message>
        <source>A new last day does not lie before the one that was ordered.</source>
        <translation>Hạn mới không được sớm hơn hạn đã giao ban đầu.</translation>
    </message>
    <message>
        <source>That is the last day already.</source>
        <translation>Hạn hiện nay đã là ngày đó.</translation>
    </message>
    <message>
        <source>The number of a directive and the name of its leader have up to %1 letters each.</source>
        <translation>Số chỉ đạo và tên người chỉ đạo, mỗi phần không quá %1 ký tự.</translation>
    </message>
</context>
<context>
    <name>DurableFile</name>
    <message>
        <source>The disk is full. Free some space; nothing that was stored is lost.</source>
        <translation>Đĩa đã đầy. Hãy giải phóng dung lượng; những gì đã lưu không bị mất.</translation>
    </message>
    <message>
        <source>A file cannot be written. Check the disk and the permissions.</source>
        <translation>Không ghi được tệp. Hãy kiểm tra đĩa và quyền truy cập.</translation>
    </message>
</context>
<context>
    <name>ExpositionDecoder</name>
    <message>
        <source>The payload is empty.</source>
        <translation>Dữ liệu nhận được rỗng.</translation>
    </message>
    <message>
        <source>line %1 does not end and may be cut off</source>
        <translation>dòng %1 không kết thúc và có thể đã bị cắt</translation>
    </message>
    <message>
        <source>line %1 is no sample of the exposition format</source>
        <translation>dòng %1 không phải là một mẫu của định dạng exposition</translation>
    </message>
    <message>
        <source>line %1 has a time that is none</source>
        <translation>dòng %1 có thời gian không hợp lệ</translation>
    </message>
</context>
<context>
    <name>FeedHealth</name>
    <message>
        <source>Data sources</source>
        <translation>Nguồn dữ liệu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Last data</source>
        <translation>Số liệu cuối</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Vướng mắc</translation>
    </message>
    <message>
        <source>never</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>No source is set up</source>
        <translation>Chưa khai báo nguồn dữ liệu</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>chưa có số liệu</translation>
    </message>
    <message>
        <source>current</source>
        <translation>cập nhật</translation>
    </message>
    <message>
        <source>late</source>
        <translation>chậm</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>mất kết nối</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>tạm dừng</translation>
    </message>
    <message>
        <source>name look-up</source>
        <translation>tra tên miền</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>kết nối</translation>
    </message>
    <message>
        <source>encryption</source>
        <translation>mã hóa</translation>
    </message>
    <message>
        <source>answer of the server</source>
        <translation>máy chủ trả lời</translation>
    </message>
    <message>
        <source>content</source>
        <translation>nội dung</translation>
    </message>
    <message>
        <source>format</source>
        <translation>định dạng</translation>
    </message>
    <message>
        <source>mapping</source>
        <translation>ánh xạ</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>kiểm tra</translation>
    </message>
    <message>
        <source>our own storage</source>
        <translation>lưu trữ tại chỗ</translation>
    </message>
    <message>
        <source>credentials</source>
        <translation>tài khoản</translation>
    </message>
</context>
<context>
    <name>FeedProfile</name>
    <message>
        <source>“%1” is in no row any more.</source>
        <translation>“%1” không còn trong dòng nào.</translation>
    </message>
    <message>
        <source>“%1” is in no row any more; new is “%2”. If it was renamed, the mapping must follow.</source>
        <translation>“%1” không còn trong dòng nào; trường mới là “%2”. Nếu trường đã đổi tên thì phải sửa ánh xạ theo.</translation>
    </message>
    <message>
        <source>“%1” used to come as another type: texts, numbers and yes or no are told apart.</source>
        <translation>“%1” trước đây thuộc kiểu khác: văn bản, số và có/không được phân biệt.</translation>
    </message>
    <message>
        <source>The numbers of “%1” lie far from all that came before: another unit or scale? They are shown as suspect.</source>
        <translation>Các số của “%1” khác xa mọi số trước đây: đã đổi đơn vị hoặc thang đo? Chúng được hiển thị là nghi ngờ.</translation>
    </message>
</context>
<context>
    <name>FieldReader</name>
    <message>
        <source>a nested structure stands where a plain value is expected</source>
        <translation>cần một giá trị đơn nhưng nhận được cấu trúc lồng nhau</translation>
    </message>
    <message>
        <source>the field is required and empty</source>
        <translation>trường bắt buộc bị bỏ trống</translation>
    </message>
    <message>
        <source>a text is expected</source>
        <translation>cần một chuỗi ký tự</translation>
    </message>
    <message>
        <source>the value is not in the declared list</source>
        <translation>giá trị không có trong danh mục đã khai báo</translation>
    </message>
    <message>
        <source>the decimal sign of this field is not declared, and numbers are never guessed</source>
        <translation>chưa khai báo dấu thập phân của trường này; chương trình không tự suy đoán số</translation>
    </message>
    <message>
        <source>this is no number in the declared convention</source>
        <translation>không phải số theo cách viết đã khai báo</translation>
    </message>
    <message>
        <source>a number is expected</source>
        <translation>cần một số</translation>
    </message>
    <message>
        <source>the number is not finite</source>
        <translation>số không hữu hạn</translation>
    </message>
    <message>
        <source>a whole number is expected</source>
        <translation>cần một số nguyên</translation>
    </message>
    <message>
        <source>the value lies below the least that is possible (%1)</source>
        <translation>giá trị nhỏ hơn mức thấp nhất có thể (%1)</translation>
    </message>
    <message>
        <source>the value lies above the greatest that is possible (%1)</source>
        <translation>giá trị lớn hơn mức cao nhất có thể (%1)</translation>
    </message>
    <message>
        <source>this is no time in the declared format</source>
        <translation>không phải thời gian theo định dạng đã khai báo</translation>
    </message>
    <message>
        <source>a time is expected</source>
        <translation>cần một thời điểm</translation>
    </message>
    <message>
        <source>this is no real date or time in the declared format</source>
        <translation>ngày hoặc giờ không có thật theo định dạng đã khai báo</translation>
    </message>
    <message>
        <source>yes or no is expected</source>
        <translation>cần giá trị có hoặc không</translation>
    </message>
</context>
<context>
    <name>FigureReader</name>
    <message>
        <source>A figure belongs to no series.</source>
        <translation>Một số liệu không thuộc chuỗi số nào.</translation>
    </message>
</context>
<context>
    <name>FigureRow</name>
    <message>
        <source>estimate</source>
        <translation>ước tính</translation>
    </message>
    <message>
        <source>this indicator is not in the province pack</source>
        <translation>chỉ số này không có trong gói dữ liệu của tỉnh</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>chưa tính</translation>
    </message>
    <message>
        <source>%1 by now</source>
        <translation>%1 đến nay</translation>
    </message>
    <message numerus="yes">
        <source>and %n more figure(s)</source>
        <translation>
            <numerusform>và %n chỉ số khác</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of them out of line</source>
        <translation>
            <numerusform>%1, trong đó %n bất thường</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n without a current figure</source>
        <translation>
            <numerusform>%1, %n không có số liệu mới</numerusform>
        </translation>
    </message>
    <message>
        <source>the period is not over</source>
        <translation>chưa hết kỳ</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>chỉ tiêu %1</translation>
    </message>
    <message>
        <source>difference %1</source>
        <translation>chênh lệch %1</translation>
    </message>
</context>
<context>
    <name>FileErrors</name>
    <message>
        <source>The file is larger than %1 MiB.</source>
        <translation>Tệp lớn hơn %1 MiB.</translation>
    </message>
    <message>
        <source>The folder does not hold “%1”, by which it is known: what should be mounted there may not be.</source>
        <translation>Thư mục không có “%1” là dấu hiệu nhận biết: có thể ổ đĩa mạng lẽ ra được gắn tại đây chưa được gắn.</translation>
    </message>
</context>
<context>
    <name>FilePickup</name>
    <message>
        <source>The file “%1” was read and cannot be moved to %2. It stays where it is and is not read again.</source>
        <translation>Tệp “%1” đã được đọc nhưng không chuyển được vào %2. Tệp nằm nguyên chỗ cũ và không được đọc lại.</translation>
    </message>
</context>
<context>
    <name>Flood</name>
    <message numerus="yes">
        <source>◆ Flood: %n alarm(s) since %1</source>
        <translation>
            <numerusform>◆ Cảnh báo dồn dập: %n cảnh báo từ %1</numerusform>
        </translation>
    </message>
    <message>
        <source>It began with: %1 · %2. Look there for the cause.</source>
        <translation>Bắt đầu từ: %1 · %2. Hãy tìm nguyên nhân từ đó.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>Monday</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Thứ Tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ Nhật</translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation>dưới một phút</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n giờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formula</name>
    <message>
        <source>The formula “%1” cannot be read: %2</source>
        <translation>Không đọc được công thức “%1”: %2</translation>
    </message>
    <message>
        <source>The formula “%1” assigns a value; equal is written ==.</source>
        <translation>Công thức “%1” gán giá trị; so sánh bằng phải viết là ==.</translation>
    </message>
    <message>
        <source>The formula “%1” is several expressions; it must be one.</source>
        <translation>Công thức “%1” gồm nhiều biểu thức; chỉ được có một.</translation>
    </message>
</context>
<context>
    <name>GeoJsonDecoder</name>
    <message>
        <source>the member of the collection is no Feature</source>
        <translation>phần tử của tập hợp không phải là Feature</translation>
    </message>
    <message>
        <source>The payload says that its coordinates are of no known reference system.</source>
        <translation>Dữ liệu cho biết tọa độ của nó không thuộc hệ quy chiếu nào đã biết.</translation>
    </message>
    <message>
        <source>The payload has a coordinate reference system that cannot be read.</source>
        <translation>Không đọc được hệ quy chiếu tọa độ ghi trong dữ liệu.</translation>
    </message>
    <message>
        <source>The coordinates are in “%1”, not in WGS 84: ask the source for CRS84.</source>
        <translation>Tọa độ theo hệ “%1”, không phải WGS 84: hãy yêu cầu nguồn cung cấp theo CRS84.</translation>
    </message>
    <message>
        <source>The payload is no FeatureCollection of GeoJSON.</source>
        <translation>Dữ liệu không phải là FeatureCollection của GeoJSON.</translation>
    </message>
    <message>
        <source>The collection says that it has %1 features, and has %2.</source>
        <translation>Tập hợp báo có %1 đối tượng nhưng chứa %2.</translation>
    </message>
    <message>
        <source>a %1 has no longitude and latitude of its own</source>
        <translation>hình kiểu %1 không có kinh độ, vĩ độ riêng</translation>
    </message>
    <message>
        <source>the position is no pair of numbers</source>
        <translation>vị trí không phải là một cặp số</translation>
    </message>
    <message>
        <source>the geometry has no type</source>
        <translation>hình không có kiểu</translation>
    </message>
</context>
<context>
    <name>HeatPanel</name>
    <message>
        <source>least %1 (%2)</source>
        <translation>thấp nhất %1 (%2)</translation>
    </message>
    <message>
        <source>greatest %1 (%2)</source>
        <translation>cao nhất %1 (%2)</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>không có số liệu</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>T2</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>T3</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>T4</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>T5</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>T6</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>T7</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>CN</translation>
    </message>
</context>
<context>
    <name>HttpCredentials</name>
    <message>
        <source>The secret “%1” has signs that cannot stand in a header.</source>
        <translation>Thông tin mật “%1” có ký tự không thể đặt trong phần đầu của yêu cầu.</translation>
    </message>
</context>
<context>
    <name>HttpExchange</name>
    <message>
        <source>The server&apos;s certificate is for another name.</source>
        <translation>Chứng thư của máy chủ được cấp cho tên khác.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not to be trusted: %1</source>
        <translation>Chứng thư của máy chủ không đáng tin cậy: %1</translation>
    </message>
    <message>
        <source>The name of the server is unknown.</source>
        <translation>Không tìm thấy tên máy chủ.</translation>
    </message>
    <message>
        <source>Nobody answers there.</source>
        <translation>Không có ai trả lời ở địa chỉ đó.</translation>
    </message>
    <message>
        <source>It does not let us through to the server.</source>
        <translation>Không được phép đi tiếp tới máy chủ.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Máy chủ không trả lời kịp thời.</translation>
    </message>
    <message>
        <source>The server and this program find no common TLS.</source>
        <translation>Máy chủ và chương trình không thống nhất được phiên bản TLS.</translation>
    </message>
    <message>
        <source>The certificates of whom to trust cannot be read.</source>
        <translation>Không đọc được các chứng thư gốc đáng tin cậy.</translation>
    </message>
    <message>
        <source>The certificate that the feed is to show and its key do not belong together.</source>
        <translation>Chứng thư của nguồn và khóa của nó không khớp nhau.</translation>
    </message>
    <message>
        <source>What answers there does not speak HTTP.</source>
        <translation>Nơi trả lời không dùng giao thức HTTP.</translation>
    </message>
    <message>
        <source>The server ended the connection without an answer.</source>
        <translation>Máy chủ ngắt kết nối mà không trả lời.</translation>
    </message>
    <message>
        <source>The connection broke: %1</source>
        <translation>Kết nối bị ngắt: %1</translation>
    </message>
    <message>
        <source>The proxy wants other credentials (status %1).</source>
        <translation>Máy chủ trung gian đòi thông tin đăng nhập khác (mã %1).</translation>
    </message>
    <message>
        <source>The proxy answered with status %1.</source>
        <translation>Máy chủ trung gian trả lời với mã %1.</translation>
    </message>
    <message>
        <source>The server does not accept the certificate that the feed shows.</source>
        <translation>Máy chủ không chấp nhận chứng thư mà nguồn xuất trình.</translation>
    </message>
    <message>
        <source>The server wants a certificate, and the feed shows none.</source>
        <translation>Máy chủ đòi chứng thư, nhưng nguồn không xuất trình.</translation>
    </message>
    <message>
        <source>The proxy: %1</source>
        <translation>Máy chủ trung gian: %1</translation>
    </message>
    <message>
        <source>The connection broke in the middle of the answer.</source>
        <translation>Kết nối bị ngắt giữa chừng câu trả lời.</translation>
    </message>
    <message>
        <source>The server sends the request on to what is no address of HTTP.</source>
        <translation>Máy chủ chuyển yêu cầu tới nơi không phải địa chỉ HTTP.</translation>
    </message>
    <message>
        <source>The server sends the request on to a server without encryption.</source>
        <translation>Máy chủ chuyển yêu cầu tới máy chủ không mã hóa.</translation>
    </message>
    <message>
        <source>The server sends the request on again and again.</source>
        <translation>Máy chủ chuyển yêu cầu đi mãi không dừng.</translation>
    </message>
    <message>
        <source>The name of the server was not looked up in time: the name server is slow or does not answer.</source>
        <translation>Chưa tra được tên máy chủ kịp thời hạn: máy chủ tên miền chậm hoặc không trả lời.</translation>
    </message>
    <message>
        <source>The server sends the request on to another server, which must not see the credentials and headers of this one.</source>
        <translation>Máy chủ chuyển yêu cầu sang máy chủ khác; máy chủ đó không được thấy thông tin đăng nhập và tiêu đề của máy chủ này.</translation>
    </message>
</context>
<context>
    <name>HttpPaging</name>
    <message>
        <source>The next page is said to be on another server.</source>
        <translation>Trang tiếp theo được báo là nằm ở máy chủ khác.</translation>
    </message>
    <message>
        <source>The server sends the same page again and again.</source>
        <translation>Máy chủ cứ gửi lại cùng một trang.</translation>
    </message>
    <message>
        <source>The list has more than %1 pages.</source>
        <translation>Danh sách có hơn %1 trang.</translation>
    </message>
    <message>
        <source>A page has no list of rows at “%1”.</source>
        <translation>Một trang không có danh sách dòng tại “%1”.</translation>
    </message>
    <message>
        <source>A page is no JSON, so that it tells of no next one.</source>
        <translation>Một trang không phải JSON nên không cho biết trang tiếp theo.</translation>
    </message>
    <message>
        <source>What stands at “%1” leads to no page.</source>
        <translation>Nội dung tại “%1” không dẫn đến trang nào.</translation>
    </message>
    <message>
        <source>The list is said to have %1 rows, and came with %2.</source>
        <translation>Danh sách báo có %1 dòng nhưng nhận được %2.</translation>
    </message>
    <message>
        <source>The server gave %1 of %2 features: the feed needs “paging”.</source>
        <translation>Máy chủ chỉ trả %1 trong số %2 đối tượng: nguồn này cần “paging”.</translation>
    </message>
    <message>
        <source>A page has no “%1” any more, where the next one should be told: the end of the list cannot be told from a change of its form.</source>
        <translation>Một trang không còn “%1”, nơi phải nói trang kế tiếp: không phân biệt được hết danh sách với việc cấu trúc đã thay đổi.</translation>
    </message>
    <message>
        <source>This entry of the index links to no document.</source>
        <translation>Mục này của mục lục không có liên kết tới tài liệu nào.</translation>
    </message>
    <message>
        <source>The index lists %1 documents: the first %2 are taken, unless “most” says another number.</source>
        <translation>Mục lục liệt kê %1 tài liệu: chỉ lấy %2 tài liệu đầu, trừ khi “most” ghi số khác.</translation>
    </message>
</context>
<context>
    <name>HttpTransport</name>
    <message>
        <source>The secret “%1” holds no certificate in PEM.</source>
        <translation>Thông tin mật “%1” không chứa chứng thư số dạng PEM.</translation>
    </message>
    <message>
        <source>The secret “%1” holds no private key in PEM, or one with a password.</source>
        <translation>Thông tin mật “%1” không chứa khóa riêng dạng PEM, hoặc khóa có mật khẩu.</translation>
    </message>
</context>
<context>
    <name>ImageDecoder</name>
    <message>
        <source>The picture is cut off.</source>
        <translation>Ảnh bị cắt cụt.</translation>
    </message>
    <message>
        <source>The picture has no size.</source>
        <translation>Ảnh không có kích thước.</translation>
    </message>
    <message>
        <source>The picture is too large: %1 × %2 pixels, 16 million at most.</source>
        <translation>Ảnh quá lớn: %1 × %2 điểm ảnh, tối đa 16 triệu.</translation>
    </message>
    <message>
        <source>The picture is a JPEG of a kind that is not read.</source>
        <translation>Ảnh là loại JPEG không đọc được.</translation>
    </message>
    <message>
        <source>The picture is a PNG that is damaged.</source>
        <translation>Ảnh PNG bị hỏng.</translation>
    </message>
    <message>
        <source>The payload is empty.</source>
        <translation>Nội dung trống.</translation>
    </message>
    <message>
        <source>The picture is too large: more than 8 MiB.</source>
        <translation>Ảnh quá lớn: hơn 8 MiB.</translation>
    </message>
    <message>
        <source>The payload is no JPEG or PNG picture.</source>
        <translation>Nội dung không phải ảnh JPEG hay PNG.</translation>
    </message>
</context>
<context>
    <name>ImportDoctor</name>
    <message>
        <source>cells with numbers: %1</source>
        <translation>số ô chứa số: %1</translation>
    </message>
    <message>
        <source>numbers written as text: %1</source>
        <translation>số viết dạng chữ: %1</translation>
    </message>
    <message>
        <source>“%1”: the texts follow no one convention of decimal and group signs</source>
        <translation>“%1”: các số dạng chữ không theo cùng một quy ước dấu thập phân và dấu nhóm</translation>
    </message>
    <message>
        <source>“%1”: “%2” can be read in two ways and nothing in the column decides: declare “decimal” or “group”</source>
        <translation>“%1”: “%2” có thể đọc theo hai cách và không gì trong cột phân định được: hãy khai “decimal” hoặc “group”</translation>
    </message>
    <message>
        <source>“%1” shows the signs</source>
        <translation>“%1” cho thấy quy ước dấu</translation>
    </message>
    <message>
        <source>shown as percent: the file holds 0.5 where 50 % is seen, so scale is 100</source>
        <translation>hiện dạng phần trăm: tệp lưu 0,5 khi nhìn thấy 50 %, nên scale là 100</translation>
    </message>
    <message>
        <source>“%1”: only some of the cells are shown as percent</source>
        <translation>“%1”: chỉ một số ô hiện dạng phần trăm</translation>
    </message>
    <message>
        <source>the heading names the unit %1</source>
        <translation>tiêu đề cột ghi đơn vị tính %1</translation>
    </message>
    <message>
        <source>cells with days: %1</source>
        <translation>số ô chứa ngày: %1</translation>
    </message>
    <message>
        <source>days written as text: %1</source>
        <translation>ngày viết dạng chữ: %1</translation>
    </message>
    <message>
        <source>“%1” shows their order</source>
        <translation>“%1” cho thấy thứ tự ngày tháng</translation>
    </message>
    <message>
        <source>“%1”: years of two digits are not read; ask for four</source>
        <translation>“%1”: không đọc năm hai chữ số; hãy yêu cầu bốn chữ số</translation>
    </message>
    <message>
        <source>“%1”: “%2” can be day/month or month/day, or days are written in several ways: declare “format”</source>
        <translation>“%1”: “%2” có thể là ngày/tháng hoặc tháng/ngày, hoặc ngày được viết nhiều kiểu: hãy khai “format”</translation>
    </message>
    <message>
        <source>numbers filled up with zeros are codes</source>
        <translation>số được thêm số 0 ở đầu là mã</translation>
    </message>
    <message>
        <source>cells with text: %1</source>
        <translation>số ô chứa chữ: %1</translation>
    </message>
    <message>
        <source>“%1” holds values of several kinds, among them “%2”</source>
        <translation>“%1” chứa nhiều kiểu giá trị, trong đó có “%2”</translation>
    </message>
    <message>
        <source>“%1”: cells with an error, whose rows will be quarantined: %2</source>
        <translation>“%1”: số ô lỗi, các dòng đó sẽ bị cách ly: %2</translation>
    </message>
    <message>
        <source>“%1”: formulas never calculated, whose rows will be quarantined: %2</source>
        <translation>“%1”: số công thức chưa được tính, các dòng đó sẽ bị cách ly: %2</translation>
    </message>
    <message>
        <source>“%1”: rows that share a merged cell: %2; declare “merged”: “fill” if its text holds for all</source>
        <translation>“%1”: số dòng dùng chung ô gộp: %2; hãy khai “merged”: “fill” nếu nội dung ô đúng cho mọi dòng</translation>
    </message>
    <message>
        <source>the heading speaks of persons: left out, for figures do not need it</source>
        <translation>tiêu đề cột nói về cá nhân: bỏ qua vì số liệu không cần đến</translation>
    </message>
    <message>
        <source>%1 rows are hidden or filtered out (%2): declare “hidden”: “take” or “skip”</source>
        <translation>%1 dòng bị ẩn hoặc bị lọc (%2): hãy khai “hidden”: “take” hoặc “skip”</translation>
    </message>
    <message>
        <source>Column %1 is hidden.</source>
        <translation>Cột %1 bị ẩn.</translation>
    </message>
    <message>
        <source>Row %1 is empty and rows follow it: declare “blank_rows”: “skip” or “end”</source>
        <translation>Dòng %1 trống mà bên dưới còn dòng khác: hãy khai “blank_rows”: “skip” hoặc “end”</translation>
    </message>
    <message>
        <source>The titles tell the period: “%1”, from %2 to %3.</source>
        <translation>Tiêu đề ghi kỳ báo cáo: “%1”, từ %2 đến %3.</translation>
    </message>
    <message>
        <source>The titles say “%1”; a file that does not will be refused.</source>
        <translation>Tiêu đề ghi “%1”; tệp không ghi như vậy sẽ bị từ chối.</translation>
    </message>
    <message>
        <source>The heading “%1” stands twice: no field can take it.</source>
        <translation>Tiêu đề cột “%1” xuất hiện hai lần: không trường nào lấy được.</translation>
    </message>
    <message>
        <source>The sums of “%1” are not those of its rows (%2): it is not proposed for checking; is it a rate, or is the file wrong?</source>
        <translation>Số tổng của “%1” không khớp với các dòng (%2): không đề xuất kiểm tra; đây là tỷ lệ, hay tệp sai?</translation>
    </message>
    <message>
        <source>The sums of these columns agree with their rows and will be checked: %1.</source>
        <translation>Số tổng của các cột sau khớp với các dòng và sẽ được kiểm tra: %1.</translation>
    </message>
    <message>
        <source>Rows with figures that nothing explains: %1; they would be quarantined.</source>
        <translation>Số dòng có số liệu mà không rõ là gì: %1; các dòng này sẽ bị cách ly.</translation>
    </message>
    <message>
        <source>The sheet “%1” holds no table that can be seen.</source>
        <translation>Trang “%1” không có bảng nào nhận ra được.</translation>
    </message>
    <message>
        <source>The workbook counts its days from 1904; they are read so.</source>
        <translation>Bảng tính đếm ngày từ năm 1904 và được đọc theo đó.</translation>
    </message>
    <message>
        <source>No column seems to say whose the figures are: declare “label”.</source>
        <translation>Không cột nào cho biết số liệu là của đơn vị nào: hãy khai “label”.</translation>
    </message>
    <message>
        <source>“%1” holds values of several kinds</source>
        <translation>“%1” chứa nhiều kiểu giá trị</translation>
    </message>
</context>
<context>
    <name>IndicatorQuery</name>
    <message>
        <source>There is no indicator “%1” in the pack.</source>
        <translation>Gói không có chỉ tiêu “%1”.</translation>
    </message>
    <message>
        <source>There is no unit “%1”. Write CODE@DATE, for a code alone means nothing.</source>
        <translation>Không có đơn vị hành chính “%1”. Hãy viết MÃ@NGÀY, vì mã không kèm ngày thì không xác định được đơn vị.</translation>
    </message>
    <message>
        <source>There is no province on %1.</source>
        <translation>Không có tỉnh nào vào ngày %1.</translation>
    </message>
    <message>
        <source>The unit %1 does not exist on %2, the day of the boundary.</source>
        <translation>Đơn vị %1 không tồn tại vào ngày %2 của địa giới được chọn.</translation>
    </message>
</context>
<context>
    <name>IndicatorTile</name>
    <message>
        <source>estimate</source>
        <translation>ước</translation>
    </message>
    <message>
        <source>this indicator is not in the province pack</source>
        <translation>gói cấu hình tỉnh không có chỉ tiêu này</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>chưa tính</translation>
    </message>
    <message>
        <source>alarm</source>
        <translation>cảnh báo</translation>
    </message>
    <message>
        <source>critical alarm</source>
        <translation>cảnh báo khẩn</translation>
    </message>
    <message>
        <source>worst: %1</source>
        <translation>đáng lo nhất: %1</translation>
    </message>
    <message>
        <source>numerator and denominator: %1</source>
        <translation>tử số/mẫu số: %1</translation>
    </message>
    <message>
        <source>source: %1</source>
        <translation>nguồn: %1</translation>
    </message>
    <message>
        <source>source: %1, %2</source>
        <translation>nguồn: %1, %2</translation>
    </message>
</context>
<context>
    <name>JsonDecoder</name>
    <message>
        <source>the row is neither an object nor a list</source>
        <translation>dòng không phải đối tượng cũng không phải danh sách</translation>
    </message>
    <message>
        <source>The payload is empty.</source>
        <translation>Dữ liệu nhận được rỗng.</translation>
    </message>
    <message>
        <source>The payload is no valid JSON: %1</source>
        <translation>Dữ liệu nhận được không phải JSON hợp lệ: %1</translation>
    </message>
    <message>
        <source>The payload has nothing at “%1”.</source>
        <translation>Dữ liệu nhận được không có gì tại “%1”.</translation>
    </message>
    <message>
        <source>At “%1” stands no list of rows.</source>
        <translation>Tại “%1” không có danh sách các dòng.</translation>
    </message>
</context>
<context>
    <name>JsonRows</name>
    <message>
        <source>the member “%1” stands twice</source>
        <translation>trường “%1” có hai lần</translation>
    </message>
    <message>
        <source>the row has none of the fields that the mapping asks for</source>
        <translation>dòng không có trường nào trong các trường cần lấy</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>The wall did not answer any more</source>
        <translation>Màn hình trình chiếu không còn phản hồi</translation>
    </message>
    <message>
        <source>The wall took too much memory</source>
        <translation>Màn hình trình chiếu dùng quá nhiều bộ nhớ</translation>
    </message>
    <message>
        <source>The wall did not become ready</source>
        <translation>Màn hình trình chiếu không khởi động xong</translation>
    </message>
    <message>
        <source>The wall has ended</source>
        <translation>Màn hình trình chiếu đã dừng</translation>
    </message>
    <message>
        <source>%1 at %2 and is started anew.</source>
        <translation>%1 lúc %2, đang khởi động lại.</translation>
    </message>
    <message>
        <source>Picture of %1, not of now.</source>
        <translation>Đây là hình lúc %1, không phải hiện tại.</translation>
    </message>
    <message>
        <source>--memory-mib and --page-memory-mib take a number from 100.</source>
        <translation>--memory-mib và --page-memory-mib nhận một số từ 100.</translation>
    </message>
</context>
<context>
    <name>KeptRows</name>
    <message>
        <source>A kept payload is damaged.</source>
        <translation>Một gói dữ liệu đã lưu bị hỏng.</translation>
    </message>
    <message>
        <source>The payload was larger than its feed keeps: there is its head alone.</source>
        <translation>Gói dữ liệu lớn hơn mức nguồn này lưu giữ: chỉ còn phần đầu mục.</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>This file is no ledger that this program knows (version %1). Start the program that wrote it, or name another folder with --data.</source>
        <translation>Tệp này không phải sổ nhật ký mà chương trình biết (phiên bản %1). Hãy chạy chương trình đã ghi tệp này, hoặc chỉ thư mục khác bằng --data.</translation>
    </message>
    <message>
        <source>There is no ledger yet: nobody has done anything here.</source>
        <translation>Chưa có sổ nhật ký: chưa ai thao tác gì ở đây.</translation>
    </message>
    <message>
        <source>The ledger is damaged. “toancanh-cli ledger verify” tells what; “toancanh-cli ledger restore” puts a backup in its place.</source>
        <translation>Sổ nhật ký bị hỏng. “toancanh-cli ledger verify” cho biết hỏng ở đâu; “toancanh-cli ledger restore” thay bằng bản sao lưu.</translation>
    </message>
    <message>
        <source>Another program holds the ledger. Nothing was recorded; try again.</source>
        <translation>Chương trình khác đang giữ sổ nhật ký. Chưa ghi được gì; hãy thử lại.</translation>
    </message>
</context>
<context>
    <name>LedgerHead</name>
    <message>
        <source>The head record of the ledger is damaged.</source>
        <translation>Bản ghi chốt sổ nhật ký bị hỏng.</translation>
    </message>
    <message>
        <source>The head record of the ledger cannot be read.</source>
        <translation>Không đọc được bản ghi chốt sổ nhật ký.</translation>
    </message>
</context>
<context>
    <name>LedgerVerification</name>
    <message>
        <source>Entry %1 is missing.</source>
        <translation>Thiếu mục %1.</translation>
    </message>
    <message>
        <source>Entry %1 cannot be read.</source>
        <translation>Không đọc được mục %1.</translation>
    </message>
    <message>
        <source>Entry %1 does not follow from entry %2: one of the two was replaced.</source>
        <translation>Mục %1 không nối tiếp mục %2: một trong hai mục đã bị thay.</translation>
    </message>
    <message>
        <source>Entry 1 is not the beginning of a ledger.</source>
        <translation>Mục 1 không phải mục mở đầu của sổ nhật ký.</translation>
    </message>
    <message>
        <source>The head record belongs to the ledger of another folder.</source>
        <translation>Bản ghi chốt sổ thuộc sổ nhật ký của thư mục khác.</translation>
    </message>
    <message>
        <source>Entry %1 was written as entry %2.</source>
        <translation>Mục %1 vốn được ghi là mục %2.</translation>
    </message>
    <message>
        <source>Entry %1 was changed after it was written.</source>
        <translation>Mục %1 đã bị sửa sau khi ghi.</translation>
    </message>
    <message numerus="yes">
        <source>The ledger is cut at its end: %n entries from number %1 on are gone.</source>
        <translation>
            <numerusform>Sổ nhật ký bị cắt phần cuối: mất %n mục, từ mục %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry %1 is not the one that the head record tells.</source>
        <translation>Mục %1 không phải mục mà bản ghi chốt sổ nêu.</translation>
    </message>
    <message>
        <source>Entries %1 to %2 are missing.</source>
        <translation>Thiếu các mục từ %1 đến %2.</translation>
    </message>
    <message>
        <source>Entries %1 to %2 cannot be read.</source>
        <translation>Không đọc được các mục từ %1 đến %2.</translation>
    </message>
    <message>
        <source>The head record is missing: nobody can tell whether the ledger was cut at its end.</source>
        <translation>Thiếu bản ghi chốt sổ: không thể biết sổ nhật ký có bị cắt phần cuối hay không.</translation>
    </message>
    <message numerus="yes">
        <source>The ledger is gone: the head record counts %n entries.</source>
        <translation>
            <numerusform>Sổ nhật ký không còn: bản ghi chốt sổ ghi có %n mục.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerWriter</name>
    <message>
        <source>An act needs an actor, and slugs as role and kind.</source>
        <translation>Mỗi thao tác phải có người thực hiện, vai trò và loại hợp lệ.</translation>
    </message>
    <message>
        <source>The body of an act is a JSON object with a version, up to 1 MiB.</source>
        <translation>Nội dung thao tác phải là một đối tượng JSON có phiên bản, không quá 1 MiB.</translation>
    </message>
    <message>
        <source>The damaged head record cannot be moved aside.</source>
        <translation>Không cất được bản ghi chốt sổ bị hỏng sang chỗ khác.</translation>
    </message>
    <message>
        <source>The head record of the ledger is missing.</source>
        <translation>Thiếu bản ghi chốt sổ nhật ký.</translation>
    </message>
    <message>
        <source>The ledger is cut at its end: entries %1 to %2 are gone.</source>
        <translation>Sổ nhật ký bị cắt phần cuối: mất các mục từ %1 đến %2.</translation>
    </message>
    <message>
        <source>The ledger is not the one that its head record tells.</source>
        <translation>Sổ nhật ký không phải sổ mà bản ghi chốt sổ nêu.</translation>
    </message>
    <message>
        <source>The ledger was removed or replaced while the program runs. Nothing was recorded. Put it back, or end the program and start it again.</source>
        <translation>Sổ nhật ký đã bị xóa hoặc bị thay trong khi chương trình chạy. Chưa ghi được gì. Hãy đặt lại sổ, hoặc tắt rồi mở lại chương trình.</translation>
    </message>
</context>
<context>
    <name>LocalPlace</name>
    <message>
        <source>The folder does not exist or cannot be reached.</source>
        <translation>Thư mục không tồn tại hoặc không truy cập được.</translation>
    </message>
    <message>
        <source>The folder was not listed in time.</source>
        <translation>Không liệt kê được thư mục trong thời hạn.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Không đọc được tệp: %1</translation>
    </message>
    <message>
        <source>The file was not read in time.</source>
        <translation>Không đọc được tệp trong thời hạn.</translation>
    </message>
    <message>
        <source>The file cannot be moved to “%1”.</source>
        <translation>Không chuyển được tệp sang “%1”.</translation>
    </message>
    <message>
        <source>The file is gone, or its name is no UTF-8.</source>
        <translation>Tệp không còn nữa, hoặc tên tệp không phải là UTF-8.</translation>
    </message>
</context>
<context>
    <name>MailChannel</name>
    <message>
        <source>The server does not take mail for “%1” (%2).</source>
        <translation>Máy chủ không nhận thư gửi tới “%1” (%2).</translation>
    </message>
    <message>
        <source>The server does not take mail from “%1” (%2).</source>
        <translation>Máy chủ không nhận thư gửi từ “%1” (%2).</translation>
    </message>
    <message>
        <source>The server refuses the message (%1).</source>
        <translation>Máy chủ từ chối thư (%1).</translation>
    </message>
</context>
<context>
    <name>MailText</name>
    <message>
        <source>“%1” is no mail address.</source>
        <translation>“%1” không phải là địa chỉ thư điện tử.</translation>
    </message>
</context>
<context>
    <name>ManualEntries</name>
    <message>
        <source>Each row is a JSON object.</source>
        <translation>Mỗi dòng là một đối tượng JSON.</translation>
    </message>
    <message>
        <source>The feed takes no “%1”. It takes: %2.</source>
        <translation>Nguồn này không nhận “%1”. Nguồn nhận: %2.</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Dòng %1: %2</translation>
    </message>
    <message>
        <source>Row %1, “%2” = “%3”: %4</source>
        <translation>Dòng %1, “%2” = “%3”: %4</translation>
    </message>
    <message>
        <source>“%1” is no feed that people enter.</source>
        <translation>“%1” không phải là nguồn nhập tay.</translation>
    </message>
    <message>
        <source>There is no row to enter.</source>
        <translation>Không có dòng nào để nhập.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more row(s).</source>
        <translation>
            <numerusform>… và %n dòng nữa.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapPanel</name>
    <message>
        <source>Lowest</source>
        <translation>Thấp nhất</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Cao nhất</translation>
    </message>
    <message>
        <source>Farthest from the range</source>
        <translation>Lệch xa nhất</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>không có số liệu</translation>
    </message>
    <message>
        <source>old data</source>
        <translation>số liệu cũ</translation>
    </message>
    <message>
        <source>by commune and ward</source>
        <translation>theo xã, phường</translation>
    </message>
    <message>
        <source>severe or extreme warning</source>
        <translation>cảnh báo nghiêm trọng trở lên</translation>
    </message>
    <message>
        <source>moderate warning</source>
        <translation>cảnh báo trung bình</translation>
    </message>
    <message>
        <source>minor warning</source>
        <translation>cảnh báo nhẹ</translation>
    </message>
    <message>
        <source>exercise or test</source>
        <translation>diễn tập hoặc thử nghiệm</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>the province pack has no boundaries that hold today</source>
        <translation>gói cấu hình tỉnh không có địa giới đang có hiệu lực</translation>
    </message>
    <message>
        <source>the map page does not load, it is tried again</source>
        <translation>trang bản đồ không tải được, đang thử lại</translation>
    </message>
    <message>
        <source>the map stopped and is being restored</source>
        <translation>bản đồ đã dừng, đang khôi phục</translation>
    </message>
    <message>
        <source>the map does not answer and is being restored</source>
        <translation>bản đồ không phản hồi, đang khôi phục</translation>
    </message>
    <message>
        <source>this is the picture of %1</source>
        <translation>đây là hình ảnh lúc %1</translation>
    </message>
</context>
<context>
    <name>MessageBatch</name>
    <message>
        <source>The message of “%1” has %2 bytes, more than the %3 that are taken.</source>
        <translation>Thông điệp của “%1” có %2 byte, quá mức %3 byte được nhận.</translation>
    </message>
    <message>
        <source>The message of “%1” is no UTF-8.</source>
        <translation>Thông điệp của “%1” không phải UTF-8.</translation>
    </message>
    <message>
        <source>The message of “%1” is no valid JSON: %2</source>
        <translation>Thông điệp của “%1” không phải JSON hợp lệ: %2</translation>
    </message>
</context>
<context>
    <name>MqttSession</name>
    <message>
        <source>The broker refuses the subscription of “%1”.</source>
        <translation>Máy chủ MQTT từ chối đăng ký nhận “%1”.</translation>
    </message>
    <message>
        <source>The broker grants QoS %1 only: declare that.</source>
        <translation>Máy chủ MQTT chỉ cấp QoS %1: hãy khai báo mức đó.</translation>
    </message>
    <message>
        <source>There is no memory for a connection.</source>
        <translation>Không đủ bộ nhớ cho một kết nối.</translation>
    </message>
    <message>
        <source>The broker did not answer in time.</source>
        <translation>Máy chủ MQTT không trả lời kịp thời hạn.</translation>
    </message>
    <message>
        <source>The certificate of the broker is refused: %1</source>
        <translation>Chứng thư của máy chủ MQTT bị từ chối: %1</translation>
    </message>
    <message>
        <source>No encrypted connection to the broker comes about; it may want a certificate that it knows.</source>
        <translation>Không lập được kết nối mã hóa với máy chủ MQTT; có thể máy chủ đòi một chứng thư mà nó công nhận.</translation>
    </message>
    <message>
        <source>The broker closed the connection: %1</source>
        <translation>Máy chủ MQTT đã đóng kết nối: %1</translation>
    </message>
    <message>
        <source>The broker refuses the user or the password: %1</source>
        <translation>Máy chủ MQTT từ chối tài khoản hoặc mật khẩu: %1</translation>
    </message>
    <message>
        <source>The broker refuses the connection: %1</source>
        <translation>Máy chủ MQTT từ chối kết nối: %1</translation>
    </message>
    <message>
        <source>it does not answer any more</source>
        <translation>máy chủ không còn trả lời</translation>
    </message>
    <message>
        <source>The connection to the broker is gone: %1</source>
        <translation>Mất kết nối với máy chủ MQTT: %1</translation>
    </message>
</context>
<context>
    <name>MqttSettings</name>
    <message>
        <source>“%1” is no address that begins with mqtt:// or mqtts://.</source>
        <translation>“%1” không phải địa chỉ bắt đầu bằng mqtt:// hoặc mqtts://.</translation>
    </message>
    <message>
        <source>“%1” is not encrypted, so “tls” means nothing.</source>
        <translation>“%1” không mã hóa nên “tls” không có ý nghĩa.</translation>
    </message>
</context>
<context>
    <name>MqttTls</name>
    <message>
        <source>The secret “%1” holds no certificate in PEM.</source>
        <translation>Bí mật “%1” không chứa chứng thư dạng PEM.</translation>
    </message>
    <message>
        <source>TLS cannot be set up.</source>
        <translation>Không thiết lập được TLS.</translation>
    </message>
    <message>
        <source>The authorities that the system trusts cannot be read.</source>
        <translation>Không đọc được danh sách tổ chức chứng thực mà hệ thống tin cậy.</translation>
    </message>
    <message>
        <source>The secret “%1” holds no private key in PEM, or one with a password.</source>
        <translation>Bí mật “%1” không chứa khóa riêng dạng PEM, hoặc khóa có mật khẩu.</translation>
    </message>
    <message>
        <source>The secrets “%1” and “%2” do not belong together.</source>
        <translation>Các bí mật “%1” và “%2” không thuộc cùng một cặp.</translation>
    </message>
</context>
<context>
    <name>MqttTopic</name>
    <message>
        <source>A shared subscription gives a feed only a part of its messages.</source>
        <translation>Đăng ký chia sẻ chỉ đưa cho nguồn một phần thông điệp.</translation>
    </message>
    <message>
        <source>“%1” stands for everything that follows, so it ends a topic.</source>
        <translation>“%1” thay cho mọi phần phía sau nên phải đứng cuối chủ đề.</translation>
    </message>
    <message>
        <source>“%1” is no level of a topic: a text, {name}, {name#}, + or # stands alone.</source>
        <translation>“%1” không phải một cấp của chủ đề: mỗi cấp là một văn bản, {tên}, {tên#}, + hoặc # đứng riêng.</translation>
    </message>
    <message>
        <source>Two parts of the topic are called “%1”.</source>
        <translation>Hai phần của chủ đề cùng tên “%1”.</translation>
    </message>
    <message>
        <source>A topic is empty or too long.</source>
        <translation>Chủ đề rỗng hoặc quá dài.</translation>
    </message>
</context>
<context>
    <name>MultiplesPanel</name>
    <message>
        <source>one scale: %1–%2</source>
        <translation>chung một thang: %1–%2</translation>
    </message>
    <message>
        <source>each on its own scale</source>
        <translation>mỗi hình một thang</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>chưa tính xong</translation>
    </message>
</context>
<context>
    <name>NdjsonDecoder</name>
    <message>
        <source>The payload is empty.</source>
        <translation>Dữ liệu nhận được rỗng.</translation>
    </message>
    <message>
        <source>line %1 is no valid JSON: %2</source>
        <translation>dòng %1 không phải JSON hợp lệ: %2</translation>
    </message>
    <message>
        <source>line %1 is no object</source>
        <translation>dòng %1 không phải một đối tượng JSON</translation>
    </message>
</context>
<context>
    <name>NoticeChannel</name>
    <message>
        <source>The name of the server is unknown.</source>
        <translation>Không tìm thấy tên máy chủ.</translation>
    </message>
    <message>
        <source>Nobody answers there.</source>
        <translation>Không có máy chủ nào trả lời tại địa chỉ này.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Máy chủ không trả lời trong thời hạn.</translation>
    </message>
    <message>
        <source>The server offers no TLS, and nothing is sent without it.</source>
        <translation>Máy chủ không có TLS, và không gì được gửi khi thiếu TLS.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not to be trusted: another authority, another name, or out of date.</source>
        <translation>Chứng thư số của máy chủ không đáng tin cậy: do tổ chức khác cấp, khác tên, hoặc đã hết hạn.</translation>
    </message>
    <message>
        <source>The secret that names the authority holds no certificate in PEM.</source>
        <translation>Thông tin mật về tổ chức cấp chứng thư không chứa chứng thư số dạng PEM.</translation>
    </message>
    <message>
        <source>The server and this program find no common TLS.</source>
        <translation>Máy chủ và chương trình này không có phiên bản TLS chung.</translation>
    </message>
    <message>
        <source>The server does not take the user with the secret.</source>
        <translation>Máy chủ không chấp nhận tài khoản với thông tin mật này.</translation>
    </message>
    <message>
        <source>The program is ending.</source>
        <translation>Chương trình đang kết thúc.</translation>
    </message>
    <message>
        <source>The connection broke: %1</source>
        <translation>Kết nối bị đứt: %1</translation>
    </message>
    <message>
        <source>The server answers with status %1.</source>
        <translation>Máy chủ trả lời với mã trạng thái %1.</translation>
    </message>
    <message>
        <source>The server&apos;s answer does not say “%1”.</source>
        <translation>Câu trả lời của máy chủ không có “%1”.</translation>
    </message>
    <message>
        <source>This is no telephone number.</source>
        <translation>Đây không phải là số điện thoại.</translation>
    </message>
    <message>
        <source>The secret “%1” holds what no header may hold.</source>
        <translation>Thông tin mật “%1” chứa ký tự không được phép trong tiêu đề HTTP.</translation>
    </message>
</context>
<context>
    <name>NoticeMessage</name>
    <message>
        <source>%1 notices, the highest: %2</source>
        <translation>%1 thông báo, mức cao nhất: %2</translation>
    </message>
    <message>
        <source>[TRIAL] %1</source>
        <translation>[GỬI THỬ] %1</translation>
    </message>
    <message>
        <source>This message may have reached you before.</source>
        <translation>Thông báo này có thể đã được gửi tới trước đó.</translation>
    </message>
</context>
<context>
    <name>NoticeSender</name>
    <message>
        <source>No window is there to tell it.</source>
        <translation>Không có cửa sổ chương trình nào để báo.</translation>
    </message>
    <message>
        <source>The pack has no such channel any more.</source>
        <translation>Gói tỉnh không còn kênh này.</translation>
    </message>
</context>
<context>
    <name>NoticeText</name>
    <message>
        <source>Not acknowledged for %1: %2</source>
        <translation>Chưa ai tiếp nhận sau %1: %2</translation>
    </message>
    <message>
        <source>Over: %1</source>
        <translation>Đã hết: %1</translation>
    </message>
    <message>
        <source>Still there: %1</source>
        <translation>Vẫn còn: %1</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Thông tin</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Thường</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Cao</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Khẩn</translation>
    </message>
    <message>
        <source>Where: %1</source>
        <translation>Nơi xảy ra: %1</translation>
    </message>
    <message>
        <source>Station: %1</source>
        <translation>Trạm: %1</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>Mức ưu tiên: %1</translation>
    </message>
    <message>
        <source>Over since: %1</source>
        <translation>Hết từ: %1</translation>
    </message>
    <message>
        <source>Raised: %1</source>
        <translation>Phát sinh: %1</translation>
    </message>
    <message>
        <source>In charge: %1</source>
        <translation>Đơn vị phụ trách: %1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Việc cần làm: %1</translation>
    </message>
    <message>
        <source>Journal entry: %1</source>
        <translation>Số trong nhật ký: %1</translation>
    </message>
    <message>
        <source>Trial of the channel “%1”</source>
        <translation>Gửi thử kênh “%1”</translation>
    </message>
    <message>
        <source>Nothing has happened: somebody is trying out how alarms are told.</source>
        <translation>Không có sự việc gì: có người đang thử việc báo tin cảnh báo.</translation>
    </message>
</context>
<context>
    <name>OgrProgram</name>
    <message>
        <source>The program %1 is not installed; the Debian package gdal-bin brings it.</source>
        <translation>Chưa cài chương trình %1; hãy cài gói gdal-bin của Debian.</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not come to its end within %n second(s).</source>
        <translation>
            <numerusform>%1 không kết thúc trong %n giây.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 wrote more than %2 MiB.</source>
        <translation>%1 ghi quá %2 MiB.</translation>
    </message>
    <message>
        <source>%1 cannot read the file: %2</source>
        <translation>%1 không đọc được tệp: %2</translation>
    </message>
</context>
<context>
    <name>OpenCache</name>
    <message>
        <source>Part of the cache is damaged (table %1), so this figure would be wrong. Start the program on this folder: it mends it.</source>
        <translation>Một phần kho số liệu bị hỏng (bảng %1) nên con số này sẽ sai. Hãy mở chương trình trên thư mục này: chương trình sẽ tự sửa.</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>The outbox of notices was damaged and moved aside: what waited in it may never have been sent.</source>
        <translation>Hộp gửi thông báo bị hỏng và đã được chuyển sang bên: những gì còn chờ trong đó có thể chưa bao giờ được gửi.</translation>
    </message>
    <message>
        <source>The outbox was written by another version of the program.</source>
        <translation>Hộp gửi thông báo do một phiên bản khác của chương trình ghi.</translation>
    </message>
    <message>
        <source>The outbox was removed or replaced while the program ran. Start it anew.</source>
        <translation>Hộp gửi thông báo đã bị xóa hoặc thay thế khi chương trình đang chạy. Hãy khởi động lại chương trình.</translation>
    </message>
</context>
<context>
    <name>OwsReport</name>
    <message>
        <source>its report cannot be read</source>
        <translation>không đọc được thông báo lỗi của dịch vụ</translation>
    </message>
    <message>
        <source>its report tells no reason</source>
        <translation>thông báo lỗi của dịch vụ không nêu lý do</translation>
    </message>
</context>
<context>
    <name>PaceTile</name>
    <message>
        <source>this indicator is not in the province pack</source>
        <translation>chỉ số này không có trong gói dữ liệu của tỉnh</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>chưa tính</translation>
    </message>
    <message>
        <source>no plan with a pace is in force</source>
        <translation>không có kế hoạch theo tiến độ</translation>
    </message>
    <message>
        <source>no figure for the days of the plan</source>
        <translation>chưa có số liệu trong thời gian của kế hoạch</translation>
    </message>
    <message>
        <source>of the plan</source>
        <translation>kế hoạch</translation>
    </message>
    <message>
        <source>of the planned %1</source>
        <translation>trên kế hoạch %1</translation>
    </message>
    <message>
        <source>%1 % of the time has gone</source>
        <translation>thời gian đã qua %1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>behind its pace by %1</source>
        <translation>chậm so với tiến độ %1</translation>
    </message>
    <message>
        <source>ahead of its pace by %1</source>
        <translation>vượt tiến độ %1</translation>
    </message>
    <message>
        <source>above its pace by %1</source>
        <translation>cao hơn tiến độ %1</translation>
    </message>
    <message>
        <source>below its pace by %1</source>
        <translation>thấp hơn tiến độ %1</translation>
    </message>
    <message>
        <source>behind by %1</source>
        <translation>chậm %1</translation>
    </message>
    <message>
        <source>ahead by %1</source>
        <translation>vượt %1</translation>
    </message>
    <message>
        <source>above by %1</source>
        <translation>cao hơn %1</translation>
    </message>
    <message>
        <source>below by %1</source>
        <translation>thấp hơn %1</translation>
    </message>
    <message>
        <source>no plan</source>
        <translation>không có kế hoạch</translation>
    </message>
    <message>
        <source>at its pace</source>
        <translation>đúng tiến độ</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 điểm</translation>
    </message>
    <message>
        <source>in working days</source>
        <translation>theo ngày làm việc</translation>
    </message>
    <message>
        <source>national plan until %1</source>
        <translation>kế hoạch Trung ương đến %1</translation>
    </message>
    <message>
        <source>provincial plan until %1</source>
        <translation>kế hoạch tỉnh đến %1</translation>
    </message>
    <message>
        <source>pledge until %1</source>
        <translation>cam kết đến %1</translation>
    </message>
</context>
<context>
    <name>PackCopy</name>
    <message>
        <source>The pack cannot be copied into the data folder. Check the space and the permissions.</source>
        <translation>Không chép được gói vào thư mục dữ liệu. Hãy kiểm tra dung lượng và quyền ghi.</translation>
    </message>
    <message>
        <source>What was done here with the page “%1” does not fit the new pack, whose page is shown; it is kept in pack.old and in the ledger.</source>
        <translation>Thay đổi tại đây đối với trang “%1” không khớp với gói mới; đang hiển thị trang của gói mới, thay đổi được giữ trong pack.old và trong sổ nhật ký.</translation>
    </message>
    <message>
        <source>The pages of the working copy cannot be read, and those of the pack are shown; what was there is in pack.old.</source>
        <translation>Không đọc được các trang của bản đang dùng, nên hiển thị các trang của gói; bản cũ nằm trong pack.old.</translation>
    </message>
    <message>
        <source>The page “%1” was removed here and is another one in the new pack: it stays removed.</source>
        <translation>Trang “%1” đã bị bỏ tại đây và khác đi trong gói mới: trang vẫn bị bỏ.</translation>
    </message>
    <message>
        <source>The page “%1” was changed here and is gone from the new pack: the one of here stays.</source>
        <translation>Trang “%1” đã sửa tại đây và không còn trong gói mới: giữ trang sửa tại đây.</translation>
    </message>
    <message>
        <source>The page “%1” was changed here and in the new pack: the one of here stays.</source>
        <translation>Trang “%1” đã sửa cả tại đây và trong gói mới: giữ trang sửa tại đây.</translation>
    </message>
    <message>
        <source>It is not known which pages of the working copy were changed here, and those of the pack are shown; what was there is in pack.old.</source>
        <translation>Không biết trang nào của bản đang dùng đã sửa tại đây, nên hiển thị các trang của gói; bản cũ nằm trong pack.old.</translation>
    </message>
</context>
<context>
    <name>PackReader</name>
    <message>
        <source>There is no page “%1”.</source>
        <translation>Không có trang “%1”.</translation>
    </message>
    <message>
        <source>This id stands twice in the pack.</source>
        <translation>Mã này xuất hiện hai lần trong gói.</translation>
    </message>
    <message>
        <source>The formula uses “%1”, which is no measure and no input.</source>
        <translation>Công thức dùng “%1”, không phải số đo cũng không phải đầu vào.</translation>
    </message>
    <message>
        <source>There is no measure “%1”.</source>
        <translation>Không có số đo “%1”.</translation>
    </message>
    <message>
        <source>The measure “%1” has no dimension “%2”.</source>
        <translation>Số đo “%1” không có chiều “%2”.</translation>
    </message>
    <message>
        <source>Only a flow can be gathered to date, and “%1” is none.</source>
        <translation>Chỉ số đo dạng phát sinh (flow) mới lũy kế được; “%1” không thuộc dạng này.</translation>
    </message>
    <message>
        <source>There is no period rule “%1”.</source>
        <translation>Không có quy tắc kỳ báo cáo “%1”.</translation>
    </message>
    <message>
        <source>There is no sector “%1”.</source>
        <translation>Không có lĩnh vực “%1”.</translation>
    </message>
    <message>
        <source>A band needs a low below a high.</source>
        <translation>Khoảng cho phép cần cận dưới (low) nhỏ hơn cận trên (high).</translation>
    </message>
    <message>
        <source>There is no agency “%1”.</source>
        <translation>Không có cơ quan “%1”.</translation>
    </message>
    <message>
        <source>There is no indicator “%1”.</source>
        <translation>Không có chỉ tiêu “%1”.</translation>
    </message>
    <message>
        <source>There is no unit “%1”.</source>
        <translation>Không có đơn vị hành chính “%1”.</translation>
    </message>
    <message>
        <source>pack.json names no endpoint “%1”.</source>
        <translation>pack.json không khai báo điểm kết nối “%1”.</translation>
    </message>
    <message>
        <source>The measure “%1” needs a field for its dimension “%2”.</source>
        <translation>Số đo “%1” cần một trường cho chiều “%2”.</translation>
    </message>
    <message>
        <source>Records are counted into flows by hour or by day; “%1” is none.</source>
        <translation>Bản ghi chỉ được đếm vào số đo phát sinh (flow) theo giờ hoặc theo ngày; “%1” không thuộc dạng này.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Không đọc được tệp: %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>dòng %1</translation>
    </message>
    <message>
        <source>This is no valid JSON: %1</source>
        <translation>JSON không hợp lệ: %1</translation>
    </message>
    <message>
        <source>There is no such folder. Name a province pack with --pack.</source>
        <translation>Không có thư mục này. Hãy chỉ ra gói cấu hình tỉnh bằng --pack.</translation>
    </message>
    <message>
        <source>A boundary file is named after its first day, such as 2025-07-01.geojson.</source>
        <translation>Tên tệp địa giới là ngày đầu có hiệu lực, ví dụ 2025-07-01.geojson.</translation>
    </message>
    <message>
        <source>The unit is not in units.csv.</source>
        <translation>Đơn vị này không có trong units.csv.</translation>
    </message>
    <message>
        <source>The field “%1” is mapped twice.</source>
        <translation>Trường “%1” được ánh xạ hai lần.</translation>
    </message>
    <message>
        <source>No field of this feed is called “%1”.</source>
        <translation>Nguồn này không có trường nào tên “%1”.</translation>
    </message>
    <message>
        <source>The field “%1” has a type that cannot stand here.</source>
        <translation>Kiểu của trường “%1” không dùng được ở đây.</translation>
    </message>
    <message>
        <source>The field “%1” has min above max.</source>
        <translation>Trường “%1” có min lớn hơn max.</translation>
    </message>
    <message>
        <source>A feed that sends unit codes must say of which day (unit_codes): a code alone means nothing.</source>
        <translation>Nguồn gửi mã đơn vị hành chính phải nêu mã của ngày nào (unit_codes), vì mã không kèm ngày thì không xác định được đơn vị.</translation>
    </message>
    <message>
        <source>“from” must be a day before “to”.</source>
        <translation>“from” phải là ngày trước “to”.</translation>
    </message>
    <message>
        <source>“clear” must lie on the good side of “limit”, or the alarm would never stay away.</source>
        <translation>“clear” phải nằm về phía tốt của “limit”, nếu không cảnh báo sẽ lặp lại mãi.</translation>
    </message>
    <message>
        <source>The tile does not lie on the grid.</source>
        <translation>Ô nằm ngoài lưới.</translation>
    </message>
    <message>
        <source>Two tiles are called “%1”.</source>
        <translation>Có hai ô cùng tên “%1”.</translation>
    </message>
    <message>
        <source>The tile lies on the tile “%1”.</source>
        <translation>Ô này chồng lên ô “%1”.</translation>
    </message>
    <message>
        <source>A tile of this type names its indicator.</source>
        <translation>Ô kiểu này phải nêu chỉ tiêu.</translation>
    </message>
    <message>
        <source>The class limits must rise.</source>
        <translation>Các ngưỡng phân lớp phải tăng dần.</translation>
    </message>
    <message>
        <source>This line has %1 fields, the header has %2.</source>
        <translation>Dòng này có %1 trường, dòng tiêu đề có %2.</translation>
    </message>
    <message>
        <source>“%1” is no date such as 2025-07-01.</source>
        <translation>“%1” không phải ngày dạng 2025-07-01.</translation>
    </message>
    <message>
        <source>“%1” in column %2 is no number.</source>
        <translation>“%1” ở cột %2 không phải là số.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Tệp rỗng.</translation>
    </message>
    <message>
        <source>The column %1 is missing.</source>
        <translation>Thiếu cột %1.</translation>
    </message>
    <message>
        <source>“%1” is no type of unit.</source>
        <translation>“%1” không phải loại đơn vị hành chính.</translation>
    </message>
    <message>
        <source>A unit needs the day from which it is valid.</source>
        <translation>Đơn vị hành chính phải có ngày bắt đầu hiệu lực.</translation>
    </message>
    <message>
        <source>The id must be %1.</source>
        <translation>Mã định danh phải là %1.</translation>
    </message>
    <message>
        <source>The unit %1 stands here twice.</source>
        <translation>Đơn vị %1 xuất hiện hai lần.</translation>
    </message>
    <message>
        <source>The code %1 is borne by %2 at the same time.</source>
        <translation>Mã %1 cùng lúc đang do %2 mang.</translation>
    </message>
    <message>
        <source>The parent %1 is not in the list.</source>
        <translation>Đơn vị cấp trên %1 không có trong danh sách.</translation>
    </message>
    <message>
        <source>The unit %1 is not in units.csv.</source>
        <translation>Đơn vị %1 không có trong units.csv.</translation>
    </message>
    <message>
        <source>“%1” is no kind of link.</source>
        <translation>“%1” không phải kiểu liên kết.</translation>
    </message>
    <message>
        <source>A weight lies between 0 and 1.</source>
        <translation>Trọng số nằm trong khoảng từ 0 đến 1.</translation>
    </message>
    <message>
        <source>The field “%1” names members, so it must be a text.</source>
        <translation>Trường “%1” nêu tên thành phần của một chiều nên phải là văn bản.</translation>
    </message>
    <message>
        <source>“%1” is no JSON Pointer: it begins with /.</source>
        <translation>“%1” không phải JSON Pointer: phải bắt đầu bằng /.</translation>
    </message>
    <message>
        <source>“%1” is no date format such as dd/MM/yyyy HH:mm.</source>
        <translation>“%1” không phải định dạng ngày, ví dụ dd/MM/yyyy HH:mm.</translation>
    </message>
    <message>
        <source>A feed that comes in pages (page_rows) needs a watermark.</source>
        <translation>Nguồn dữ liệu chia trang (page_rows) phải có mốc thời gian (watermark).</translation>
    </message>
    <message>
        <source>A unit cannot end on %1, before it begins.</source>
        <translation>Đơn vị hành chính không thể hết hiệu lực ngày %1, trước khi có hiệu lực.</translation>
    </message>
    <message>
        <source>The link from %1 to %2 stands here twice.</source>
        <translation>Liên kết từ %1 đến %2 xuất hiện hai lần.</translation>
    </message>
    <message>
        <source>The code or the name is empty.</source>
        <translation>Mã hoặc tên để trống.</translation>
    </message>
    <message>
        <source>The code %1 is “%2” here and “%3” above.</source>
        <translation>Mã %1 ở đây là “%2”, ở trên là “%3”.</translation>
    </message>
    <message>
        <source>“%1” says neither that the unit was split nor that it was not.</source>
        <translation>“%1” không cho biết đơn vị có bị chia tách hay không.</translation>
    </message>
    <message>
        <source>Another row of the unit %1 does not fit.</source>
        <translation>Một dòng khác của đơn vị %1 không hợp lệ.</translation>
    </message>
    <message>
        <source>The unit %1 goes to several units, but the row says that it was not split.</source>
        <translation>Đơn vị %1 chia về nhiều đơn vị nhưng dòng này ghi là không chia tách.</translation>
    </message>
    <message>
        <source>No unit bears the code %1 on %2, and the day from which it was valid is not told.</source>
        <translation>Không đơn vị nào mang mã %1 vào ngày %2, và ngày bắt đầu hiệu lực không được nêu.</translation>
    </message>
    <message>
        <source>The unit %1 does not end on %2.</source>
        <translation>Đơn vị %1 không chấm dứt vào ngày %2.</translation>
    </message>
    <message>
        <source>The code %1 stands here twice.</source>
        <translation>Mã %1 xuất hiện hai lần.</translation>
    </message>
    <message>
        <source>A link needs the day from which it is valid.</source>
        <translation>Liên kết phải có ngày bắt đầu hiệu lực.</translation>
    </message>
    <message>
        <source>The unit %1 does not exist on %2.</source>
        <translation>Đơn vị %1 không tồn tại vào ngày %2.</translation>
    </message>
    <message>
        <source>The unit %1 does not begin on %2.</source>
        <translation>Đơn vị %1 không bắt đầu từ ngày %2.</translation>
    </message>
    <message>
        <source>The weights of the parts add up to %1, not to 1.</source>
        <translation>Tổng trọng số các phần là %1, không phải 1.</translation>
    </message>
    <message>
        <source>“%1” is no kind of weight.</source>
        <translation>“%1” không phải loại trọng số.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Không ghi được tệp: %1</translation>
    </message>
    <message>
        <source>“%1” compares days, so the period must be a day.</source>
        <translation>“%1” so sánh từng ngày nên kỳ phải là ngày.</translation>
    </message>
    <message>
        <source>January and February are compared together only for months, with the same period last year.</source>
        <translation>Chỉ so sánh gộp tháng 1 và tháng 2 cho chỉ tiêu theo tháng, với cùng kỳ năm trước.</translation>
    </message>
    <message>
        <source>A comparison per working day is of periods longer than a day.</source>
        <translation>So sánh theo ngày làm việc chỉ dùng cho kỳ dài hơn một ngày.</translation>
    </message>
    <message>
        <source>Only a sum of flows can be compared per working day, no rate, stock or mean.</source>
        <translation>Chỉ tổng của các số đo phát sinh trong kỳ mới so sánh được theo ngày làm việc; tỷ lệ, số dư và bình quân thì không.</translation>
    </message>
    <message>
        <source>A minimum volume is one of the denominator, and there is none.</source>
        <translation>Ngưỡng tối thiểu là của mẫu số, mà chỉ tiêu này không có mẫu số.</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>Không có ngày này.</translation>
    </message>
    <message>
        <source>This day stands twice.</source>
        <translation>Ngày này ghi hai lần.</translation>
    </message>
    <message>
        <source>A make-up day is a Saturday or Sunday that is no holiday.</source>
        <translation>Ngày làm bù là thứ Bảy hoặc Chủ nhật không phải ngày nghỉ lễ.</translation>
    </message>
    <message>
        <source>A make-up day is worked for a holiday of the list that falls on a weekday.</source>
        <translation>Ngày làm bù phải thay cho một ngày nghỉ trong danh sách rơi vào ngày thường.</translation>
    </message>
    <message>
        <source>The field “%1” has a unit, but is no number.</source>
        <translation>Trường “%1” có đơn vị tính nhưng không phải là số.</translation>
    </message>
    <message>
        <source>“%1” cannot be turned into “%2”, the unit of the measure “%3”.</source>
        <translation>Không quy đổi được “%1” sang “%2”, đơn vị tính của số đo “%3”.</translation>
    </message>
    <message>
        <source>The field “%1” is taken by measures of different units.</source>
        <translation>Trường “%1” được dùng cho các số đo có đơn vị tính khác nhau.</translation>
    </message>
    <message>
        <source>The field “%1” has a unit, but no measure takes it.</source>
        <translation>Trường “%1” có đơn vị tính nhưng không số đo nào dùng.</translation>
    </message>
    <message>
        <source>The measure “%1” is observed and counted from records; it can only be one.</source>
        <translation>Số đo “%1” vừa được đo trực tiếp vừa được đếm từ bản ghi; chỉ được một trong hai.</translation>
    </message>
    <message>
        <source>The unit %1 is a %2 in the pack, and a %3 here.</source>
        <translation>Trong gói, đơn vị %1 thuộc loại %2, còn ở đây thuộc loại %3.</translation>
    </message>
    <message>
        <source>“%1” is no path of elements such as /report/rows/row.</source>
        <translation>“%1” không phải đường dẫn phần tử như /report/rows/row.</translation>
    </message>
    <message>
        <source>“%1” is no path within a row such as code or value/@unit.</source>
        <translation>“%1” không phải đường dẫn trong một dòng như code hoặc value/@unit.</translation>
    </message>
    <message>
        <source>The statement asks for the watermark, but the feed has none, or none to begin with.</source>
        <translation>Câu truy vấn dùng mốc thời gian (watermark), nhưng nguồn dữ liệu không khai báo mốc hoặc không có mốc ban đầu.</translation>
    </message>
    <message>
        <source>This database ignores the offset of a time: compare with :watermark_local (local times) or :watermark_utc (UTC) instead of :watermark.</source>
        <translation>Cơ sở dữ liệu này bỏ qua độ lệch múi giờ: hãy so sánh với :watermark_local (giờ địa phương) hoặc :watermark_utc (giờ UTC) thay cho :watermark.</translation>
    </message>
    <message>
        <source>The watermark begins with “%1”, which is no time with an offset.</source>
        <translation>Mốc ban đầu “%1” không phải là thời điểm có độ lệch múi giờ.</translation>
    </message>
    <message>
        <source>The rows of a database come as ndjson; the feed&apos;s format is another one.</source>
        <translation>Các dòng lấy từ cơ sở dữ liệu có định dạng ndjson; nguồn dữ liệu lại khai báo định dạng khác.</translation>
    </message>
    <message>
        <source>A connection string holds no user and no password: they stand in “user” and in the secret that “password_secret” names.</source>
        <translation>Chuỗi kết nối không được chứa tên người dùng và mật khẩu: tên người dùng đặt ở “user”, mật khẩu đặt trong bí mật mà “password_secret” nêu tên.</translation>
    </message>
    <message>
        <source>The statement asks for :limit, but the feed has no page_rows.</source>
        <translation>Câu truy vấn dùng :limit, nhưng nguồn dữ liệu không khai báo page_rows.</translation>
    </message>
    <message>
        <source>“%1” and “%2” bring the measure “%3” and are checked in different ways.</source>
        <translation>“%1” và “%2” cùng cung cấp số đo “%3” nhưng được kiểm tra theo cách khác nhau.</translation>
    </message>
    <message>
        <source>The counter “%1” has max_step or max_per_hour, which are for values.</source>
        <translation>Bộ đếm “%1” có max_step hoặc max_per_hour, vốn chỉ dành cho giá trị.</translation>
    </message>
    <message>
        <source>The counter “%1” needs a measure that is a flow of single moments (grain instant); “%2” is none.</source>
        <translation>Bộ đếm “%1” cần một số đo là lưu lượng theo từng thời điểm (grain instant); “%2” không phải như vậy.</translation>
    </message>
    <message>
        <source>The field “%1” is checked against the value before, but no observation takes it.</source>
        <translation>Trường “%1” được so với giá trị trước đó, nhưng không quan trắc nào dùng trường này.</translation>
    </message>
    <message>
        <source>The field “%1” has by_name, but is no unit.</source>
        <translation>Trường “%1” có by_name nhưng không phải là đơn vị hành chính.</translation>
    </message>
    <message>
        <source>“%1” is a datetime without a format.</source>
        <translation>“%1” phải là datetime và không có định dạng.</translation>
    </message>
    <message>
        <source>Windows (window_s) need a watermark with an initial time.</source>
        <translation>Cửa sổ thời gian (window_s) cần một mốc (watermark) có thời điểm ban đầu.</translation>
    </message>
    <message>
        <source>A part of a topic cannot be called “%1”.</source>
        <translation>Một phần của chủ đề không được đặt tên “%1”.</translation>
    </message>
    <message>
        <source>At QoS 1 and 2 a message may have waited at the broker, so the time of its arrival (/received) tells nothing: take a time from the message, or QoS 0.</source>
        <translation>Ở QoS 1 và 2, thông điệp có thể đã chờ tại máy chủ nên thời điểm nhận (/received) không nói lên điều gì: hãy lấy thời điểm trong thông điệp, hoặc dùng QoS 0.</translation>
    </message>
    <message>
        <source>What the broker had kept has no time of arrival (/received): say that retained messages are ignored.</source>
        <translation>Thông điệp máy chủ lưu sẵn không có thời điểm nhận (/received): hãy khai báo bỏ qua thông điệp lưu sẵn.</translation>
    </message>
    <message>
        <source>Messages come as lines: the format is ndjson.</source>
        <translation>Thông điệp đến theo từng dòng: định dạng phải là ndjson.</translation>
    </message>
    <message>
        <source>A stream has no pages (page_rows) and no watermark.</source>
        <translation>Luồng dữ liệu không có trang (page_rows) và không có mốc đọc.</translation>
    </message>
    <message>
        <source>No message has “%1”: what it says stands below /message.</source>
        <translation>Không thông điệp nào có “%1”: nội dung nằm dưới /message.</translation>
    </message>
    <message>
        <source>“%1” belongs to the official layout.</source>
        <translation>“%1” chỉ dùng cho bố cục văn bản hành chính (official).</translation>
    </message>
    <message>
        <source>The official layout needs the row of its headings (header_row).</source>
        <translation>Bố cục văn bản hành chính cần khai dòng tiêu đề cột (header_row).</translation>
    </message>
    <message>
        <source>The official layout needs “label”: the heading of the column that says whose the figures are.</source>
        <translation>Bố cục văn bản hành chính cần “label”: tiêu đề của cột cho biết số liệu là của đơn vị nào.</translation>
    </message>
    <message>
        <source>Groups with marks need “marker”: the heading of the column of marks.</source>
        <translation>Nhóm có số thứ tự cần “marker”: tiêu đề của cột số thứ tự.</translation>
    </message>
    <message>
        <source>Groups and rows have the same marks (%1): nothing tells them apart.</source>
        <translation>Nhóm và dòng số liệu dùng cùng kiểu số thứ tự (%1): không có gì để phân biệt.</translation>
    </message>
    <message>
        <source>“%1” takes a group of a level that the recipe does not have.</source>
        <translation>“%1” lấy nhóm ở cấp mà công thức nhập không có.</translation>
    </message>
    <message>
        <source>“%1” takes the period of the titles, but the recipe has no “period”.</source>
        <translation>“%1” lấy kỳ báo cáo ở tiêu đề, nhưng công thức nhập không khai “period”.</translation>
    </message>
    <message>
        <source>“%1” is nothing that a table has: @group, @group/1, @from, @to, @period, @sheet.</source>
        <translation>Bảng không có “%1”; chỉ có @group, @group/1, @from, @to, @period, @sheet.</translation>
    </message>
    <message>
        <source>A table without headings has no column “%1”; by letter it is [A], [B].</source>
        <translation>Bảng không có tiêu đề thì không có cột “%1”; hãy gọi theo chữ cái: [A], [B].</translation>
    </message>
    <message>
        <source>What people enter is a list of rows: the format is json, its rows &quot;&quot;.</source>
        <translation>Dữ liệu nhập tay là một danh sách dòng: định dạng là json, rows để trống (&quot;&quot;).</translation>
    </message>
    <message>
        <source>What people enter has no pages (page_rows) and no watermark.</source>
        <translation>Dữ liệu nhập tay không có trang (page_rows) và không có mốc thời gian (watermark).</translation>
    </message>
    <message>
        <source>“%1” is nothing that a person can enter: a name such as /value, without spaces.</source>
        <translation>“%1” không phải là tên để nhập tay: cần một tên như /value, không có dấu cách.</translation>
    </message>
    <message>
        <source>A message of a stream has a time of arrival of its own: /received, not %1.</source>
        <translation>Thông điệp của luồng có thời điểm đến riêng: /received, không phải %1.</translation>
    </message>
    <message>
        <source>The field “%1” is taken from a place, and the pack has no boundaries.</source>
        <translation>Trường “%1” lấy theo vị trí, nhưng gói cấu hình không có ranh giới.</translation>
    </message>
    <message>
        <source>“%1” is nothing that a geometry has: %2.</source>
        <translation>“%1” không phải là thứ một hình có: %2.</translation>
    </message>
    <message>
        <source>Pages that are counted need page_rows and the format json or geojson.</source>
        <translation>Phân trang theo số đếm cần page_rows và định dạng json hoặc geojson.</translation>
    </message>
    <message>
        <source>A cursor to the next page needs the format json or geojson.</source>
        <translation>Con trỏ đến trang sau cần định dạng json hoặc geojson.</translation>
    </message>
    <message>
        <source>The field “%1” is taken from a place: it is a unit with “place”.</source>
        <translation>Trường “%1” lấy theo vị trí: phải là đơn vị hành chính và có “place”.</translation>
    </message>
    <message>
        <source>The field “%1” has “place”, but is not taken from @place.</source>
        <translation>Trường “%1” có “place” nhưng không lấy từ @place.</translation>
    </message>
    <message>
        <source>The field “%1” has span, but is no date or datetime.</source>
        <translation>Trường “%1” có span nhưng không phải là ngày hay thời điểm.</translation>
    </message>
    <message>
        <source>A stream is listened to without a break: it has every_s and promise_s, and no schedule.</source>
        <translation>Nguồn dạng luồng được lắng nghe liên tục: khai every_s và promise_s, không khai schedule.</translation>
    </message>
    <message>
        <source>A feed has every_s and promise_s, or a schedule and grace_s.</source>
        <translation>Một nguồn khai every_s và promise_s, hoặc khai schedule và grace_s, không khai cả hai.</translation>
    </message>
    <message>
        <source>There is no rule “%1”.</source>
        <translation>Không có quy tắc cảnh báo “%1”.</translation>
    </message>
    <message>
        <source>“%1” is combined itself, and combinations are made of other rules.</source>
        <translation>“%1” cũng là quy tắc kết hợp; chỉ được kết hợp các quy tắc khác.</translation>
    </message>
    <message>
        <source>“%1” is told for each commune, so it takes no part in what is told for the province.</source>
        <translation>“%1” cảnh báo theo từng xã, phường nên không kết hợp được vào quy tắc của toàn tỉnh.</translation>
    </message>
    <message>
        <source>“%1” is told for each commune, so it suppresses nothing that is told for the province.</source>
        <translation>“%1” cảnh báo theo từng xã, phường nên không chặn được quy tắc của toàn tỉnh.</translation>
    </message>
    <message>
        <source>By “suppressed_by” the rule suppresses itself, over others or at once, so none would tell.</source>
        <translation>Theo “suppressed_by” quy tắc tự chặn chính mình, trực tiếp hoặc qua quy tắc khác, nên không quy tắc nào còn báo.</translation>
    </message>
    <message>
        <source>There is no table limits/%1.csv.</source>
        <translation>Không có bảng limits/%1.csv.</translation>
    </message>
    <message>
        <source>The table “%1” has no level “%2”.</source>
        <translation>Bảng “%1” không có cấp “%2”.</translation>
    </message>
    <message>
        <source>The usual is made of %1 to %2 weeks, not of %3.</source>
        <translation>Mức bình thường tính từ %1 đến %2 tuần, không phải %3 tuần.</translation>
    </message>
    <message>
        <source>“least” must be above 0: with values that hardly change any other one is far off.</source>
        <translation>“least” phải lớn hơn 0: với số liệu hầu như không đổi, giá trị nào khác cũng thành bất thường.</translation>
    </message>
    <message>
        <source>The confidence is from %1 to %2.</source>
        <translation>Độ tin cậy phải từ %1 đến %2.</translation>
    </message>
    <message>
        <source>No target is set for “%1”, so none can be missed.</source>
        <translation>“%1” chưa được giao chỉ tiêu nên không thể dự báo không đạt.</translation>
    </message>
    <message>
        <source>There is no feed “%1”.</source>
        <translation>Không có nguồn dữ liệu “%1”.</translation>
    </message>
    <message>
        <source>The territory of a unit is watched, and the pack has no boundaries.</source>
        <translation>Quy tắc theo dõi địa bàn của đơn vị hành chính, nhưng gói cấu hình không có địa giới.</translation>
    </message>
    <message>
        <source>There is no area areas/%1.geojson.</source>
        <translation>Không có vùng areas/%1.geojson.</translation>
    </message>
    <message>
        <source>An area of its own belongs to the province, not to each commune.</source>
        <translation>Vùng riêng thuộc quy tắc của toàn tỉnh, không phải của từng xã, phường.</translation>
    </message>
    <message>
        <source>“least” is one of a number, and no field is named for it.</source>
        <translation>“least” là giá trị nhỏ nhất của một số, nhưng chưa nêu trường chứa số đó.</translation>
    </message>
    <message>
        <source>A rule with “%1” watches an indicator, and none is named.</source>
        <translation>Quy tắc có “%1” theo dõi một chỉ tiêu, nhưng chưa nêu chỉ tiêu nào.</translation>
    </message>
    <message>
        <source>“limit” is how far it is off, on the side that “side” tells, and must be above 0.</source>
        <translation>“limit” là độ lệch về phía mà “side” nêu nên phải lớn hơn 0.</translation>
    </message>
    <message>
        <source>“clear” must not be below 0, or the alarm would never go.</source>
        <translation>“clear” không được nhỏ hơn 0, nếu không cảnh báo sẽ không bao giờ hết.</translation>
    </message>
    <message>
        <source>Of “%1” no hours can be told, for “%2” comes by the day or month; the part must be “day”.</source>
        <translation>Không tính được “%1” theo giờ vì “%2” chỉ có theo ngày hoặc tháng; phần so sánh (part) phải là “day”.</translation>
    </message>
    <message>
        <source>The feed “%1” brings no records.</source>
        <translation>Nguồn dữ liệu “%1” không có bản ghi.</translation>
    </message>
    <message>
        <source>The field “%1” of the feed “%2” is no time.</source>
        <translation>Trường “%1” của nguồn “%2” không phải thời điểm.</translation>
    </message>
    <message>
        <source>The field “%1” of the feed “%2” is no number.</source>
        <translation>Trường “%1” của nguồn “%2” không phải số.</translation>
    </message>
    <message>
        <source>The feed “%1” has no field “%2”.</source>
        <translation>Nguồn dữ liệu “%1” không có trường “%2”.</translation>
    </message>
    <message>
        <source>A limit has a member, a level, a number and the day from which it holds.</source>
        <translation>Mỗi ngưỡng phải có trạm (member), cấp (level), giá trị và ngày bắt đầu áp dụng.</translation>
    </message>
    <message>
        <source>The limit ends on %1, before it holds.</source>
        <translation>Ngưỡng hết hiệu lực ngày %1, trước khi bắt đầu áp dụng.</translation>
    </message>
    <message>
        <source>“%1” has two limits of level %2 on %3.</source>
        <translation>“%1” có hai ngưỡng cấp %2 vào ngày %3.</translation>
    </message>
    <message>
        <source>“%1” is no id: lower-case letters and digits, joined by . _ -</source>
        <translation>“%1” không phải mã hợp lệ: chỉ gồm chữ thường và chữ số, nối bằng . _ -</translation>
    </message>
    <message>
        <source>A rule has one of above, below, table, rate, deviation, forecast, missing, area or combined.</source>
        <translation>Mỗi quy tắc có một trong các điều kiện above, below, table, rate, deviation, forecast, missing, area hoặc combined.</translation>
    </message>
    <message>
        <source>A rule has one of its conditions, and this one has several: %1.</source>
        <translation>Mỗi quy tắc chỉ có một điều kiện, quy tắc này có nhiều: %1.</translation>
    </message>
    <message>
        <source>No target of “%1” ends a period of a quarter or more, and forecasts go by months.</source>
        <translation>Không chỉ tiêu nào của “%1” có kỳ từ một quý trở lên, mà dự báo tính theo tháng.</translation>
    </message>
    <message>
        <source>The role “%1” names “%2”, who is nobody.</source>
        <translation>Vai trò “%1” nêu “%2”, là người không có trong danh sách.</translation>
    </message>
    <message>
        <source>The quiet hours of “%1” end when they begin.</source>
        <translation>Giờ yên tĩnh của “%1” kết thúc đúng lúc bắt đầu.</translation>
    </message>
    <message>
        <source>The id “%1” stands twice.</source>
        <translation>Mã “%1” xuất hiện hai lần.</translation>
    </message>
    <message>
        <source>“%1” is no mail address.</source>
        <translation>“%1” không phải là địa chỉ thư điện tử.</translation>
    </message>
    <message>
        <source>The channel “%1” needs user and secret, or neither.</source>
        <translation>Kênh “%1” phải có cả tài khoản và thông tin mật, hoặc không có cả hai.</translation>
    </message>
    <message>
        <source>The address of a webhook has no placeholders: “%1”.</source>
        <translation>Địa chỉ webhook không được có chỗ điền: “%1”.</translation>
    </message>
    <message>
        <source>The channel “%1” must pass on {to} and {text}.</source>
        <translation>Kênh “%1” phải chuyển đi {to} và {text}.</translation>
    </message>
    <message>
        <source>The channel “%1” has no placeholder {%2}.</source>
        <translation>Kênh “%1” không có chỗ điền {%2}.</translation>
    </message>
    <message>
        <source>The channel “%1” needs a secret and a place {secret} for it, or neither.</source>
        <translation>Kênh “%1” phải có cả thông tin mật và chỗ điền {secret}, hoặc không có cả hai.</translation>
    </message>
    <message>
        <source>The channel “%1” has no address: “%2”.</source>
        <translation>Kênh “%1” không có địa chỉ hợp lệ: “%2”.</translation>
    </message>
    <message>
        <source>The channel “%1” needs https: http is for this machine and private networks, named by their numbers.</source>
        <translation>Kênh “%1” phải dùng https: http chỉ dành cho máy này và mạng nội bộ, ghi bằng địa chỉ số.</translation>
    </message>
    <message>
        <source>“%1” has an address for “%2”, which takes none.</source>
        <translation>“%1” có địa chỉ cho “%2”, là kênh không dùng địa chỉ.</translation>
    </message>
    <message>
        <source>“%1” is no telephone number: digits, with a + before the country.</source>
        <translation>“%1” không phải là số điện thoại: chỉ gồm chữ số, có dấu + trước mã quốc gia.</translation>
    </message>
    <message>
        <source>There is no role “%1”.</source>
        <translation>Không có vai trò “%1”.</translation>
    </message>
    <message>
        <source>There is no channel “%1”.</source>
        <translation>Không có kênh “%1”.</translation>
    </message>
    <message>
        <source>Nobody of “%1” has an address for the channel “%2”.</source>
        <translation>Không ai trong “%1” có địa chỉ cho kênh “%2”.</translation>
    </message>
    <message>
        <source>The sign of life goes to a webhook, and “%1” is none.</source>
        <translation>Tín hiệu còn sống được gửi tới webhook, còn “%1” không phải là webhook.</translation>
    </message>
    <message>
        <source>The feed brings neither a measure nor records.</source>
        <translation>Nguồn không đem lại số đo hay bản ghi nào.</translation>
    </message>
    <message>
        <source>Nobody is told of a critical alarm of “%1”, but by a screen at most.</source>
        <translation>Không ai được báo về cảnh báo khẩn của “%1”, hoặc chỉ hiện trên màn hình.</translation>
    </message>
    <message>
        <source>Only a tile of directives is of an agency.</source>
        <translation>Chỉ ô chỉ đạo mới theo cơ quan.</translation>
    </message>
    <message>
        <source>Only a tile of small trends of one indicator names units.</source>
        <translation>Chỉ ô nhiều biểu đồ nhỏ của một chỉ tiêu mới nêu các đơn vị.</translation>
    </message>
    <message>
        <source>A tile of a picture names its feed, and no other does.</source>
        <translation>Ô hình ảnh nêu nguồn của nó, các ô khác thì không.</translation>
    </message>
    <message>
        <source>Only a trend of single months has a forecast.</source>
        <translation>Chỉ biểu đồ theo từng tháng mới có dự báo.</translation>
    </message>
    <message>
        <source>There is no playlist “%1”.</source>
        <translation>Không có danh sách phát “%1”.</translation>
    </message>
    <message>
        <source>The feed “%1” brings no picture.</source>
        <translation>Nguồn “%1” không mang hình ảnh.</translation>
    </message>
    <message>
        <source>The feed “%1” keeps no picture: it must carry no personal data and keep its payloads.</source>
        <translation>Nguồn “%1” không giữ hình ảnh: nguồn phải không có dữ liệu cá nhân và phải giữ nội dung nhận được.</translation>
    </message>
    <message>
        <source>A stretch of time names both “from” and “to”.</source>
        <translation>Khoảng thời gian phải nêu cả “from” và “to”.</translation>
    </message>
    <message>
        <source>The page is the start page of the pack.</source>
        <translation>Đây là trang mở đầu của gói.</translation>
    </message>
    <message>
        <source>The playlist “%1” names the page.</source>
        <translation>Danh sách phát “%1” có trang này.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… và %n mục nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>Only a timeline of states names feeds.</source>
        <translation>Chỉ biểu đồ trạng thái mới nêu nguồn dữ liệu.</translation>
    </message>
    <message>
        <source>A timeline of states names its indicators or its feeds.</source>
        <translation>Biểu đồ trạng thái nêu chỉ tiêu hoặc nguồn dữ liệu.</translation>
    </message>
    <message>
        <source>How feeds stood is shown by hour or by day.</source>
        <translation>Tình trạng nguồn được thể hiện theo giờ hoặc theo ngày.</translation>
    </message>
    <message>
        <source>A feed has one row.</source>
        <translation>Mỗi nguồn có một hàng.</translation>
    </message>
    <message>
        <source>More than four indicators cannot be told apart in one picture.</source>
        <translation>Quá bốn chỉ tiêu trong một hình thì không phân biệt được.</translation>
    </message>
    <message>
        <source>“by” is the last day, such as 2026-12-31, and there is no such day.</source>
        <translation>“by” là ngày cuối cùng, ví dụ 2026-12-31, nhưng không có ngày này.</translation>
    </message>
    <message>
        <source>Of “%1” no months can be forecast: a limit is for a figure that runs for a month or longer (to_date), or for the latest value of what stands, such as stocks.</source>
        <translation>Không dự báo được theo tháng cho “%1”: ngưỡng dự báo dành cho số lũy kế từ một tháng trở lên (to_date), hoặc giá trị mới nhất của đại lượng thời điểm như tồn.</translation>
    </message>
    <message>
        <source>“%1” is no time zone such as UTC, +07:00 or Asia/Ho_Chi_Minh (format.zone).</source>
        <translation>“%1” không phải là múi giờ như UTC, +07:00 hoặc Asia/Ho_Chi_Minh (format.zone).</translation>
    </message>
    <message>
        <source>What people enter is told in the province&apos;s time: its format has no zone.</source>
        <translation>Số liệu nhập tay theo giờ của tỉnh: định dạng của nó không có múi giờ.</translation>
    </message>
    <message>
        <source>An address holds no user and no password, which everybody who has the pack would read: use “auth” and “toancanh-cli secret set”.</source>
        <translation>Địa chỉ không được chứa tên người dùng và mật khẩu, vì ai có gói cấu hình cũng đọc được: hãy dùng “auth” và “toancanh-cli secret set”.</translation>
    </message>
    <message>
        <source>The header “%1” may hold a secret, which everybody who has the pack would read: use “auth” and “toancanh-cli secret set”.</source>
        <translation>Tiêu đề “%1” có thể chứa bí mật, ai có gói cấu hình cũng đọc được: hãy dùng “auth” và “toancanh-cli secret set”.</translation>
    </message>
    <message>
        <source>“%1” is no address that begins with http:// or https://.</source>
        <translation>“%1” không phải địa chỉ bắt đầu bằng http:// hoặc https://.</translation>
    </message>
    <message>
        <source>“%1” is no address that begins with ws:// or wss://.</source>
        <translation>“%1” không phải địa chỉ bắt đầu bằng ws:// hoặc wss://.</translation>
    </message>
    <message>
        <source>“%1” is no address that begins with mqtt:// or mqtts://.</source>
        <translation>“%1” không phải địa chỉ bắt đầu bằng mqtt:// hoặc mqtts://.</translation>
    </message>
    <message>
        <source>“%1” is no address that begins with sftp://.</source>
        <translation>“%1” không phải địa chỉ bắt đầu bằng sftp://.</translation>
    </message>
    <message>
        <source>“%1” is no host name with or without a port.</source>
        <translation>“%1” không phải tên máy, có hoặc không kèm cổng.</translation>
    </message>
    <message>
        <source>“%1” is not encrypted, so “tls” means nothing.</source>
        <translation>“%1” không mã hóa đường truyền nên mục “tls” vô nghĩa.</translation>
    </message>
    <message>
        <source>The condition on “%1” compares it with a value or with another field (other).</source>
        <translation>Điều kiện trên “%1” so với một giá trị hoặc với một trường khác (other).</translation>
    </message>
    <message>
        <source>The condition on “%1” compares it with “%2”, which is of another kind.</source>
        <translation>Điều kiện trên “%1” so với “%2”, là trường khác kiểu.</translation>
    </message>
    <message>
        <source>The condition on “%1”, a text, needs a text for its value, in quotes.</source>
        <translation>Điều kiện trên “%1” (kiểu chữ) cần giá trị là chữ, đặt trong dấu nháy.</translation>
    </message>
    <message>
        <source>The condition on “%1”, a number, needs a number for its value, without quotes.</source>
        <translation>Điều kiện trên “%1” (kiểu số) cần giá trị là số, không đặt trong dấu nháy.</translation>
    </message>
    <message>
        <source>The condition on “%1” needs true or false for its value, without quotes.</source>
        <translation>Điều kiện trên “%1” cần giá trị true hoặc false, không đặt trong dấu nháy.</translation>
    </message>
    <message>
        <source>The condition on “%1”, a time, has a value: times are compared with another field (other) only.</source>
        <translation>Điều kiện trên “%1” (kiểu thời gian) có giá trị: thời gian chỉ so được với một trường khác (other).</translation>
    </message>
    <message>
        <source>The pattern “%1” fits no file: its brackets are no list such as [0-9] or [!~].</source>
        <translation>Mẫu “%1” không khớp tệp nào: phần trong ngoặc vuông không phải danh sách như [0-9] hay [!~].</translation>
    </message>
    <message>
        <source>The date format “%1” has a part twice.</source>
        <translation>Dạng ngày “%1” có một phần lặp lại hai lần.</translation>
    </message>
    <message>
        <source>The date format “%1” leaves out a part: days need a month (MM; mm is the minute), hours a day, minutes an hour, seconds a minute.</source>
        <translation>Dạng ngày “%1” thiếu một phần: có ngày thì phải có tháng (MM; mm là phút), có giờ thì phải có ngày, có phút thì phải có giờ, có giây thì phải có phút.</translation>
    </message>
    <message>
        <source>The date format “%1” has a part of one or two digits right before another: nothing tells where it ends.</source>
        <translation>Dạng ngày “%1” có phần một hoặc hai chữ số đứng liền trước phần khác: không biết phần đó kết thúc ở đâu.</translation>
    </message>
    <message>
        <source>The field “%1” is a date, and its format has a clock: it is a datetime.</source>
        <translation>Trường “%1” là ngày nhưng dạng của nó có giờ: đó phải là datetime.</translation>
    </message>
    <message>
        <source>The field “%1” has one sign for fractions and for groups.</source>
        <translation>Trường “%1” dùng một dấu cho cả phần thập phân và phân nhóm.</translation>
    </message>
    <message>
        <source>The format has one sign for fractions and for groups: “%1”.</source>
        <translation>Dạng số dùng một dấu cho cả phần thập phân và phân nhóm: “%1”.</translation>
    </message>
</context>
<context>
    <name>PageChecks</name>
    <message>
        <source>The id of the page is of small letters and digits, with . _ or - between them.</source>
        <translation>Mã trang gồm chữ thường không dấu và chữ số, nối bằng . _ hoặc -.</translation>
    </message>
    <message>
        <source>There is a page “%1” already.</source>
        <translation>Đã có trang “%1”.</translation>
    </message>
    <message>
        <source>The page has a title in both languages.</source>
        <translation>Trang phải có tên bằng cả hai ngôn ngữ.</translation>
    </message>
    <message>
        <source>The title is there in one language alone.</source>
        <translation>Tên mới có ở một ngôn ngữ.</translation>
    </message>
    <message>
        <source>A tile of text has one in both languages.</source>
        <translation>Ô văn bản phải có nội dung bằng cả hai ngôn ngữ.</translation>
    </message>
    <message>
        <source>The pack has no indicator “%1”.</source>
        <translation>Gói không có chỉ số “%1”.</translation>
    </message>
    <message>
        <source>The pack has no feed “%1”.</source>
        <translation>Gói cấu hình không có nguồn “%1”.</translation>
    </message>
</context>
<context>
    <name>PageVerdict</name>
    <message>
        <source>Too small to be read: %1 pixels, it takes %2 at least.</source>
        <translation>Quá nhỏ, không đọc được: %1 điểm ảnh, cần ít nhất %2.</translation>
    </message>
    <message>
        <source>It can be read from the farthest seat, %1 picture heights away: letters of %2 pixels, figures of %3 at least.</source>
        <translation>Đọc được từ ghế xa nhất, cách %1 lần chiều cao màn hình: chữ từ %2 điểm ảnh, số liệu từ %3.</translation>
    </message>
</context>
<context>
    <name>PastRecord</name>
    <message>
        <source>An earlier version of the record %1 is damaged.</source>
        <translation>Một phiên bản trước của bản ghi %1 bị hỏng.</translation>
    </message>
</context>
<context>
    <name>PayloadStore</name>
    <message>
        <source>A kept payload is damaged.</source>
        <translation>Một gói dữ liệu đã lưu bị hỏng.</translation>
    </message>
    <message>
        <source>The payload is not kept any more, or never was.</source>
        <translation>Gói dữ liệu không còn được lưu, hoặc chưa từng được lưu.</translation>
    </message>
    <message>
        <source>A kept payload cannot be read.</source>
        <translation>Không đọc được một gói dữ liệu đã lưu.</translation>
    </message>
    <message>
        <source>What the feeds deliver cannot be kept in the folder “payloads”. %1</source>
        <translation>Không lưu được dữ liệu các nguồn gửi về vào thư mục “payloads”. %1</translation>
    </message>
</context>
<context>
    <name>Pipeline</name>
    <message>
        <source>A full page of rows did not move the watermark; enlarge page_rows.</source>
        <translation>Một trang đầy đủ các dòng không làm mốc thời gian tiến lên; hãy tăng page_rows.</translation>
    </message>
    <message>
        <source>The answer is a web page (a login page?), not data.</source>
        <translation>Máy chủ trả về một trang web (trang đăng nhập?), không phải dữ liệu.</translation>
    </message>
    <message>
        <source>Stopped before the payload was read to its end.</source>
        <translation>Đã dừng trước khi đọc hết dữ liệu nhận được.</translation>
    </message>
    <message>
        <source>None of the %1 rows fits the mapping.</source>
        <translation>Không dòng nào trong %1 dòng khớp với ánh xạ trường.</translation>
    </message>
</context>
<context>
    <name>PrivateFile</name>
    <message>
        <source>A file of secrets cannot be read.</source>
        <translation>Không đọc được tệp thông tin mật.</translation>
    </message>
    <message>
        <source>A file of secrets is none.</source>
        <translation>Tệp này không phải tệp thông tin mật.</translation>
    </message>
    <message>
        <source>Other users may read a file of secrets. Take that right from them (chmod 600), and change the secrets if somebody may have read them.</source>
        <translation>Người dùng khác có thể đọc tệp thông tin mật. Hãy thu hồi quyền đó (chmod 600), và đổi các thông tin mật nếu có thể đã bị đọc.</translation>
    </message>
</context>
<context>
    <name>PrometheusDecoder</name>
    <message>
        <source>Prometheus refuses the query: %1</source>
        <translation>Prometheus từ chối truy vấn: %1</translation>
    </message>
    <message>
        <source>This is no answer of the query API of Prometheus.</source>
        <translation>Đây không phải câu trả lời của API truy vấn của Prometheus.</translation>
    </message>
    <message>
        <source>Prometheus warns that its answer may not be whole: %1</source>
        <translation>Prometheus cảnh báo rằng câu trả lời có thể không đầy đủ: %1</translation>
    </message>
    <message>
        <source>native histograms are not read; ask for a quantile or the sum</source>
        <translation>không đọc biểu đồ tần suất gốc (native histogram); hãy truy vấn phân vị hoặc tổng</translation>
    </message>
    <message>
        <source>the sample is no pair of a time and a value</source>
        <translation>mẫu không phải là một cặp thời gian và giá trị</translation>
    </message>
    <message>
        <source>The payload is no valid JSON: %1</source>
        <translation>Dữ liệu nhận được không phải JSON hợp lệ: %1</translation>
    </message>
    <message>
        <source>The answer of Prometheus holds no samples.</source>
        <translation>Câu trả lời của Prometheus không chứa mẫu nào.</translation>
    </message>
</context>
<context>
    <name>QuarantineRerun</name>
    <message>
        <source>There is no feed “%1” in the pack.</source>
        <translation>Gói cấu hình không có nguồn dữ liệu “%1”.</translation>
    </message>
</context>
<context>
    <name>Ranking</name>
    <message>
        <source>Only units of one day can be ranked; %1 is not told by those of %2.</source>
        <translation>Chỉ xếp hạng các đơn vị của cùng một ngày địa giới; %1 không theo địa giới ngày %2.</translation>
    </message>
</context>
<context>
    <name>RankingTile</name>
    <message>
        <source>this indicator is not in the province pack</source>
        <translation>chỉ số này không có trong gói dữ liệu của tỉnh</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>chưa tính</translation>
    </message>
    <message numerus="yes">
        <source>and %n more commune(s)</source>
        <translation>
            <numerusform>và %n xã, phường khác</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commune(s) between</source>
        <translation>
            <numerusform>%n xã, phường ở giữa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commune(s) miss the target</source>
        <translation>
            <numerusform>%n xã, phường chưa đạt chỉ tiêu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commune(s) without a figure</source>
        <translation>
            <numerusform>%n xã, phường chưa có số liệu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commune(s) with too few cases to rank</source>
        <translation>
            <numerusform>%n xã, phường có quá ít hồ sơ để xếp hạng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commune(s) with old figures, not ranked</source>
        <translation>
            <numerusform>%n xã, phường có số liệu cũ, không xếp hạng</numerusform>
        </translation>
    </message>
    <message>
        <source>farthest from the good range first</source>
        <translation>xa khoảng tốt nhất trước</translation>
    </message>
    <message>
        <source>nearest to the good range first</source>
        <translation>gần khoảng tốt nhất trước</translation>
    </message>
    <message>
        <source>nearest to the good range and farthest</source>
        <translation>gần và xa khoảng tốt nhất</translation>
    </message>
    <message>
        <source>highest and lowest</source>
        <translation>cao nhất và thấp nhất</translation>
    </message>
    <message>
        <source>lowest and highest</source>
        <translation>thấp nhất và cao nhất</translation>
    </message>
    <message>
        <source>highest first</source>
        <translation>cao nhất trước</translation>
    </message>
    <message>
        <source>lowest first</source>
        <translation>thấp nhất trước</translation>
    </message>
</context>
<context>
    <name>ReachableAddress</name>
    <message>
        <source>The server does not take the connection in time.</source>
        <translation>Máy chủ không nhận kết nối kịp thời hạn.</translation>
    </message>
    <message>
        <source>No connection to the server comes about: %1</source>
        <translation>Không lập được kết nối với máy chủ: %1</translation>
    </message>
    <message>
        <source>The system gives no thread to look up “%1”.</source>
        <translation>Hệ thống không cấp luồng để tra tên “%1”.</translation>
    </message>
    <message>
        <source>The name “%1” of the server was not looked up in time: the name server is slow or does not answer.</source>
        <translation>Chưa tra được tên máy chủ “%1” kịp thời hạn: máy chủ tên miền chậm hoặc không trả lời.</translation>
    </message>
    <message>
        <source>The name “%1” of the server is not known.</source>
        <translation>Không có máy chủ tên “%1”.</translation>
    </message>
</context>
<context>
    <name>ReadingNotes</name>
    <message>
        <source>national target</source>
        <translation>chỉ tiêu quốc gia</translation>
    </message>
    <message>
        <source>provincial target</source>
        <translation>chỉ tiêu của tỉnh</translation>
    </message>
    <message>
        <source>pledge</source>
        <translation>cam kết</translation>
    </message>
    <message>
        <source>%1 % of %2</source>
        <translation>đạt %1 % của %2</translation>
    </message>
    <message>
        <source>%1 % of its time has gone</source>
        <translation>đã qua %1 % thời gian</translation>
    </message>
    <message>
        <source>%1, difference %2 points</source>
        <translation>%1, chênh lệch %2 điểm</translation>
    </message>
    <message>
        <source>%1, no figure to hold against it</source>
        <translation>%1, chưa có số liệu để đối chiếu</translation>
    </message>
</context>
<context>
    <name>ReadingText</name>
    <message>
        <source>%1 points</source>
        <translation>%1 điểm</translation>
    </message>
    <message>
        <source>below target by %1</source>
        <translation>thấp hơn chỉ tiêu %1</translation>
    </message>
    <message>
        <source>above target by %1</source>
        <translation>cao hơn chỉ tiêu %1</translation>
    </message>
    <message>
        <source>target by now %1</source>
        <translation>chỉ tiêu đến nay %1</translation>
    </message>
    <message>
        <source>target ≤ %1</source>
        <translation>chỉ tiêu ≤ %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>chỉ tiêu %1</translation>
    </message>
    <message>
        <source>today so far</source>
        <translation>hôm nay đến giờ</translation>
    </message>
    <message>
        <source>since %1, not over yet</source>
        <translation>lũy kế từ %1</translation>
    </message>
    <message>
        <source>%1, not complete</source>
        <translation>%1, chưa đủ số liệu</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>no data ever received</source>
        <translation>chưa từng có số liệu</translation>
    </message>
    <message>
        <source>no data today yet</source>
        <translation>hôm nay chưa có số liệu</translation>
    </message>
    <message>
        <source>no data for this period yet</source>
        <translation>kỳ này chưa có số liệu</translation>
    </message>
    <message>
        <source>too few cases for a figure</source>
        <translation>quá ít trường hợp để tính</translation>
    </message>
    <message>
        <source>the figure cannot be computed</source>
        <translation>không tính được</translation>
    </message>
    <message>
        <source>reported for longer periods only</source>
        <translation>chỉ báo cáo theo kỳ dài hơn</translation>
    </message>
    <message>
        <source>the unit did not exist then</source>
        <translation>khi đó chưa có đơn vị này</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>không có số liệu</translation>
    </message>
    <message>
        <source>%1: disconnected for %2</source>
        <translation>%1: mất kết nối %2</translation>
    </message>
    <message>
        <source>%1: disconnected</source>
        <translation>%1: mất kết nối</translation>
    </message>
    <message>
        <source>%1: paused</source>
        <translation>%1: tạm dừng</translation>
    </message>
    <message>
        <source>%1: due %2</source>
        <translation>%1: sẽ lấy lúc %2</translation>
    </message>
    <message>
        <source>awaited from %1</source>
        <translation>đang chờ %1</translation>
    </message>
    <message>
        <source>figures of %1</source>
        <translation>số liệu lúc %1</translation>
    </message>
    <message>
        <source>figures of unknown time</source>
        <translation>không rõ thời điểm số liệu</translation>
    </message>
    <message>
        <source>disconnected for %1</source>
        <translation>mất kết nối %1</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>mất kết nối</translation>
    </message>
    <message>
        <source>no update since %1</source>
        <translation>không có số liệu mới từ %1</translation>
    </message>
    <message>
        <source>value in doubt</source>
        <translation>giá trị nghi ngờ</translation>
    </message>
    <message>
        <source>source paused</source>
        <translation>nguồn tạm dừng</translation>
    </message>
    <message>
        <source>source silent for %1</source>
        <translation>nguồn im lặng %1</translation>
    </message>
    <message>
        <source>last known value</source>
        <translation>giá trị cuối</translation>
    </message>
    <message>
        <source>older than promised</source>
        <translation>quá hạn cập nhật</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 và %2 nguồn khác</translation>
    </message>
    <message>
        <source>the figure cannot be restated to these units</source>
        <translation>không quy đổi được số liệu về các đơn vị này</translation>
    </message>
    <message>
        <source>plan: %1 reached, %2 due by now</source>
        <translation>kế hoạch: đạt %1, tiến độ đến nay %2</translation>
    </message>
</context>
<context>
    <name>RecordLayout</name>
    <message>
        <source>The list of record columns is damaged.</source>
        <translation>Danh mục cột của bản ghi bị hỏng.</translation>
    </message>
    <message>
        <source>The field “%1” cannot be a column: a name is made of a to z, digits and _, and has at most 55 signs.</source>
        <translation>Trường “%1” không thể làm tên cột: tên chỉ gồm chữ a đến z, chữ số và dấu _, tối đa 55 ký tự.</translation>
    </message>
</context>
<context>
    <name>RecordQuery</name>
    <message>
        <source>There is no period “%1” under the rule “%2”.</source>
        <translation>Quy tắc tính kỳ “%2” không có kỳ “%1”.</translation>
    </message>
    <message>
        <source>“%1” is not counted from records.</source>
        <translation>“%1” không được đếm từ bản ghi.</translation>
    </message>
    <message>
        <source>This indicator is no ratio; it has no denominator.</source>
        <translation>Chỉ tiêu này không phải tỷ lệ nên không có mẫu số.</translation>
    </message>
</context>
<context>
    <name>RecordReader</name>
    <message>
        <source>The feed “%1” has no records in the cache.</source>
        <translation>Bộ nhớ đệm không có bản ghi nào của nguồn “%1”.</translation>
    </message>
    <message>
        <source>The counts of the record %1 are damaged.</source>
        <translation>Số đếm của bản ghi %1 bị hỏng.</translation>
    </message>
    <message>
        <source>An earlier version of the record %1 is damaged.</source>
        <translation>Một phiên bản trước của bản ghi %1 bị hỏng.</translation>
    </message>
</context>
<context>
    <name>RerunMapper</name>
    <message>
        <source>what the mapping asks for now was not kept of this row</source>
        <translation>điều ánh xạ hiện nay cần không được lưu lại từ dòng này</translation>
    </message>
</context>
<context>
    <name>RerunQueue</name>
    <message>
        <source>The program ends; the rows stay in quarantine.</source>
        <translation>Chương trình đang kết thúc; các dòng vẫn ở khu cách ly.</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>The backup is damaged, and nothing was changed: %1</source>
        <translation>Bản sao lưu bị hỏng, chưa thay đổi gì: %1</translation>
    </message>
    <message>
        <source>A file cannot be moved; the restore is not complete. Check the permissions and run it again.</source>
        <translation>Không chuyển được tệp; việc phục hồi chưa xong. Hãy kiểm tra quyền truy cập rồi chạy lại.</translation>
    </message>
    <message>
        <source>This is no complete backup: it has no manifest.</source>
        <translation>Đây không phải bản sao lưu hoàn chỉnh: không có bản kê.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>Thiếu %1.</translation>
    </message>
    <message>
        <source>%1 is not what the manifest tells.</source>
        <translation>%1 không đúng như bản kê ghi.</translation>
    </message>
</context>
<context>
    <name>RowMapper</name>
    <message>
        <source>the day that tells which unit codes are meant is missing</source>
        <translation>thiếu ngày để xác định mã đơn vị hành chính</translation>
    </message>
    <message>
        <source>a value without a time</source>
        <translation>giá trị không có thời gian</translation>
    </message>
    <message>
        <source>the time lies in the future</source>
        <translation>thời gian ở tương lai</translation>
    </message>
    <message>
        <source>the time lies before 1990 and cannot be meant</source>
        <translation>thời gian trước năm 1990, không thể đúng</translation>
    </message>
    <message>
        <source>a record without its key</source>
        <translation>bản ghi không có khóa</translation>
    </message>
    <message>
        <source>the time of the last change is missing, in the future or before 1990</source>
        <translation>thời gian thay đổi cuối bị thiếu, ở tương lai hoặc trước năm 1990</translation>
    </message>
    <message>
        <source>the administrative unit is missing</source>
        <translation>thiếu đơn vị hành chính</translation>
    </message>
    <message>
        <source>the name of a dimension is missing</source>
        <translation>thiếu tên của một chiều phân tổ</translation>
    </message>
    <message>
        <source>the vintage is not one of estimated, preliminary and final</source>
        <translation>mức độ của số liệu không phải là ước tính, sơ bộ hay chính thức</translation>
    </message>
</context>
<context>
    <name>RowWriter</name>
    <message>
        <source>The query brings a column without a name or two called “%1”; name them with AS.</source>
        <translation>Câu truy vấn trả về một cột không có tên hoặc hai cột cùng tên “%1”; hãy đặt tên cột bằng AS.</translation>
    </message>
    <message>
        <source>The name of the column “%1” is no UTF-8.</source>
        <translation>Tên cột “%1” không phải là UTF-8.</translation>
    </message>
    <message>
        <source>The column “%1” holds bytes, which no field can take: leave it out of the query, or turn it into text there.</source>
        <translation>Cột “%1” chứa dữ liệu nhị phân, không trường nào nhận được: hãy bỏ cột khỏi câu truy vấn hoặc chuyển thành văn bản ngay trong câu truy vấn.</translation>
    </message>
    <message>
        <source>A text of the column “%1” is no UTF-8.</source>
        <translation>Cột “%1” có văn bản không phải là UTF-8.</translation>
    </message>
</context>
<context>
    <name>ScorecardTile</name>
    <message>
        <source>How well the alarms serve</source>
        <translation>Chất lượng cảnh báo</translation>
    </message>
    <message>
        <source>the journal of alarms has not been read yet</source>
        <translation>chưa đọc nhật ký cảnh báo</translation>
    </message>
    <message>
        <source>the last 24 hours</source>
        <translation>24 giờ qua</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, từ %2</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) told</source>
        <translation>
            <numerusform>%n cảnh báo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for somebody</source>
        <translation>
            <numerusform>%n chờ tiếp nhận</numerusform>
        </translation>
    </message>
    <message>
        <source>none waits</source>
        <translation>không có chờ tiếp nhận</translation>
    </message>
    <message>
        <source>Alarms an hour</source>
        <translation>Cảnh báo mỗi giờ</translation>
    </message>
    <message>
        <source>In ten minutes, mean</source>
        <translation>Trung bình 10 phút</translation>
    </message>
    <message>
        <source>In ten minutes, most</source>
        <translation>Nhiều nhất 10 phút</translation>
    </message>
    <message>
        <source>Time in flood</source>
        <translation>Thời gian dồn dập</translation>
    </message>
    <message>
        <source>Over 24 hours</source>
        <translation>Quá 24 giờ</translation>
    </message>
    <message>
        <source>Chattering</source>
        <translation>Báo chập chờn</translation>
    </message>
    <message>
        <source>Acknowledged, half within</source>
        <translation>Tiếp nhận (trung vị)</translation>
    </message>
    <message>
        <source>By priority</source>
        <translation>Theo mức</translation>
    </message>
    <message>
        <source>guidance about 5 : 15 : 80</source>
        <translation>khuyến nghị khoảng 5 : 15 : 80</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>none wanted</source>
        <translation>không nên có</translation>
    </message>
    <message>
        <source>≤ %1, at most %2</source>
        <translation>≤ %1, tối đa %2</translation>
    </message>
    <message>
        <source>above guidance</source>
        <translation>trên khuyến nghị</translation>
    </message>
    <message>
        <source>unmanageable</source>
        <translation>quá tải</translation>
    </message>
    <message>
        <source>Guidance for one person: EEMUA 191, ISA-18.2</source>
        <translation>Mức khuyến nghị cho một người trực: EEMUA 191, ISA-18.2</translation>
    </message>
    <message>
        <source>just begun</source>
        <translation>mới bắt đầu</translation>
    </message>
    <message>
        <source>reckoned at %1, not renewed since</source>
        <translation>tính lúc %1, từ đó chưa cập nhật</translation>
    </message>
</context>
<context>
    <name>SecretFile</name>
    <message>
        <source>The file of secrets cannot be decrypted: it is damaged, or belongs to another user or another machine. Move it aside and set the secrets anew.</source>
        <translation>Không giải mã được tệp thông tin mật: tệp bị hỏng, hoặc thuộc người dùng hay máy khác. Hãy chuyển tệp sang chỗ khác và đặt lại các thông tin mật.</translation>
    </message>
    <message>
        <source>The folder of the secrets cannot be made.</source>
        <translation>Không tạo được thư mục chứa thông tin mật.</translation>
    </message>
    <message>
        <source>Another program is changing the secrets. Try again.</source>
        <translation>Một chương trình khác đang thay đổi thông tin mật. Hãy thử lại.</translation>
    </message>
    <message>
        <source>A secret is named in lower-case letters, digits, - _ and .</source>
        <translation>Tên thông tin mật gồm chữ thường không dấu, chữ số, - _ và .</translation>
    </message>
    <message>
        <source>A secret has between one byte and 64 KiB.</source>
        <translation>Thông tin mật dài từ một byte đến 64 KiB.</translation>
    </message>
    <message>
        <source>The folder of the secrets cannot be written.</source>
        <translation>Không ghi được vào thư mục chứa thông tin mật.</translation>
    </message>
    <message>
        <source>The key of the secrets is in a keyring, and there is none.</source>
        <translation>Khóa của các bí mật nằm trong chùm khóa, nhưng máy này không có chùm khóa.</translation>
    </message>
    <message>
        <source>All secrets together would take more than 16 MiB. Remove some that no feed needs.</source>
        <translation>Tất cả bí mật cộng lại sẽ quá 16 MiB. Hãy xóa những bí mật không nguồn nào cần.</translation>
    </message>
</context>
<context>
    <name>SecretKey</name>
    <message>
        <source>The key file of the secrets is damaged.</source>
        <translation>Tệp khóa của thông tin mật bị hỏng.</translation>
    </message>
    <message>
        <source>The folder of the key file cannot be made.</source>
        <translation>Không tạo được thư mục chứa tệp khóa.</translation>
    </message>
    <message>
        <source>The library that encrypts secrets cannot be used.</source>
        <translation>Không dùng được thư viện mã hóa thông tin mật.</translation>
    </message>
    <message>
        <source>The key file of the secrets cannot be locked.</source>
        <translation>Không khóa được tệp khóa của thông tin mật để ghi.</translation>
    </message>
    <message>
        <source>The key file of the secrets is not there. Put it back, or move the file of secrets aside and set them anew.</source>
        <translation>Không có tệp khóa của thông tin mật. Hãy đặt lại tệp này, hoặc chuyển tệp thông tin mật sang chỗ khác và đặt lại các thông tin mật.</translation>
    </message>
    <message>
        <source>The key of the secrets in the keyring is damaged.</source>
        <translation>Khóa của các bí mật trong chùm khóa bị hỏng.</translation>
    </message>
    <message>
        <source>The keyring does not keep what it is given.</source>
        <translation>Chùm khóa không lưu lại được nội dung được giao.</translation>
    </message>
    <message>
        <source>The keyring does not hold the key of the secrets, or was not unlocked. Where the key is lost, move the file of secrets aside and set them anew.</source>
        <translation>Chùm khóa không có khóa của các bí mật hoặc chưa được mở. Nếu khóa đã mất, hãy chuyển tệp bí mật sang chỗ khác rồi đặt lại các bí mật.</translation>
    </message>
</context>
<context>
    <name>SecretSource</name>
    <message>
        <source>There is no secret “%1”. Set it with “toancanh-cli secret set %1”.</source>
        <translation>Chưa có thông tin mật “%1”. Hãy đặt bằng lệnh “toancanh-cli secret set %1”.</translation>
    </message>
</context>
<context>
    <name>SelectStatement</name>
    <message>
        <source>The statement is empty.</source>
        <translation>Câu truy vấn để trống.</translation>
    </message>
    <message>
        <source>There is more than one statement.</source>
        <translation>Có nhiều hơn một câu lệnh.</translation>
    </message>
    <message>
        <source>A comment may not stand in the statement: servers read comments differently.</source>
        <translation>Câu truy vấn không được có chú thích: các máy chủ hiểu chú thích khác nhau.</translation>
    </message>
    <message>
        <source>The sign “%1” may not stand in the statement; its parameters are named, such as :watermark and :limit.</source>
        <translation>Câu truy vấn không được có ký hiệu “%1”; tham số phải gọi theo tên, như :watermark và :limit.</translation>
    </message>
    <message>
        <source>A quoted text has no end.</source>
        <translation>Một đoạn văn bản trong dấu nháy không được đóng lại.</translation>
    </message>
    <message>
        <source>A backslash may not stand in a quoted text: servers read it differently.</source>
        <translation>Văn bản trong dấu nháy không được có dấu gạch chéo ngược: các máy chủ hiểu dấu này khác nhau.</translation>
    </message>
    <message>
        <source>There is no parameter “:%1”; there are :watermark, :watermark_local, :watermark_utc and :limit.</source>
        <translation>Không có tham số “:%1”; chỉ có :watermark, :watermark_local, :watermark_utc và :limit.</translation>
    </message>
    <message>
        <source>The statement is no query: it begins with “%1”, not with SELECT or WITH.</source>
        <translation>Câu lệnh không phải là câu truy vấn: bắt đầu bằng “%1”, không phải SELECT hay WITH.</translation>
    </message>
    <message>
        <source>The word “%1” may not stand in a query: feeds are only read. Quote it where it is a name.</source>
        <translation>Câu truy vấn không được có từ “%1”: nguồn dữ liệu chỉ được đọc. Nếu đó là tên thì đặt trong dấu nháy.</translation>
    </message>
    <message>
        <source>A name with “$” may not stand in the statement; quote it.</source>
        <translation>Câu truy vấn không được có tên chứa “$”; hãy đặt tên đó trong dấu nháy.</translation>
    </message>
    <message>
        <source>In brackets and backticks only letters, digits, spaces, commas and points may stand: servers read them differently.</source>
        <translation>Trong ngoặc vuông và dấu huyền ngược chỉ được có chữ cái, chữ số, dấu cách, dấu phẩy và dấu chấm: mỗi máy chủ hiểu các dấu này một cách.</translation>
    </message>
    <message>
        <source>There are three quotes in a row, which servers read differently.</source>
        <translation>Có ba dấu nháy liền nhau, mà mỗi máy chủ hiểu một cách.</translation>
    </message>
    <message>
        <source>“%1” is no number: put a space between a number and a word, and quote a name that begins with a digit.</source>
        <translation>“%1” không phải là số: hãy đặt dấu cách giữa số và từ, và đặt tên bắt đầu bằng chữ số trong dấu nháy.</translation>
    </message>
    <message>
        <source>“%1” stands right before a quote, which some servers then read differently; N alone may.</source>
        <translation>“%1” đứng ngay trước dấu nháy, khiến một số máy chủ hiểu dấu nháy theo cách khác; chỉ N được đứng như vậy.</translation>
    </message>
</context>
<context>
    <name>SequenceFile</name>
    <message>
        <source>The number of the last commit cannot be written.</source>
        <translation>Không ghi được số thứ tự của lần lưu gần nhất.</translation>
    </message>
</context>
<context>
    <name>SeriesChecks</name>
    <message numerus="yes">
        <source>%n values of “%1” lie further from the one before than is declared as possible (%2). They are shown as suspect.</source>
        <translation>
            <numerusform>%n giá trị của “%1” lệch khỏi giá trị ngay trước nhiều hơn mức khai báo là có thể (%2). Chúng được hiển thị là nghi ngờ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The counter “%1” began again %n times (%2). What was counted over it is suspect.</source>
        <translation>
            <numerusform>Bộ đếm “%1” đã đếm lại từ đầu %n lần (%2). Số đếm qua lần đó là nghi ngờ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n readings of the counter “%1” are not newer than the newest one and say nothing.</source>
        <translation>
            <numerusform>%n lần đọc bộ đếm “%1” không mới hơn lần đọc mới nhất nên không cho biết gì.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times rows of one payload say different things of “%1” for one series and time (%2). The later row was taken, as suspect.</source>
        <translation>
            <numerusform>%n lần các dòng trong cùng một gói dữ liệu cho giá trị khác nhau của “%1” tại cùng một chuỗi và thời điểm (%2). Dòng sau được lấy và coi là nghi ngờ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values of “%1” lie with others in one hour, day or month, of which the measure keeps one value (%2). The last row stands; a mean is made of single moments alone (grain instant).</source>
        <translation>
            <numerusform>%n giá trị của “%1” cùng nằm trong một giờ, một ngày hoặc một tháng mà số đo chỉ giữ một giá trị (%2). Dòng cuối được giữ; số trung bình chỉ tính được từ từng thời điểm (grain instant).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SftpListing</name>
    <message>
        <source>The server lists its files in a form that is not understood: “%1”</source>
        <translation>Máy chủ liệt kê tệp theo dạng không đọc được: “%1”</translation>
    </message>
</context>
<context>
    <name>SftpPlace</name>
    <message>
        <source>The folder has more than %1 files of this pattern: clear it, or name fewer.</source>
        <translation>Thư mục có hơn %1 tệp khớp mẫu tên: hãy dọn thư mục hoặc thu hẹp mẫu tên.</translation>
    </message>
</context>
<context>
    <name>SftpSession</name>
    <message>
        <source>The library for SFTP cannot be used.</source>
        <translation>Không dùng được thư viện SFTP.</translation>
    </message>
    <message>
        <source>The secret “%1” holds no private key.</source>
        <translation>Bí mật “%1” không chứa khóa riêng.</translation>
    </message>
    <message>
        <source>The system has no memory for a key.</source>
        <translation>Hệ thống không còn bộ nhớ để giữ khóa.</translation>
    </message>
    <message>
        <source>The name of the server is unknown.</source>
        <translation>Không tìm thấy tên máy chủ.</translation>
    </message>
    <message>
        <source>Nobody answers there.</source>
        <translation>Không có máy chủ nào trả lời tại địa chỉ này.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Máy chủ không trả lời trong thời hạn.</translation>
    </message>
    <message>
        <source>The server shows the host key %1, which the pack does not name. Unless its operator says that the key has changed, somebody else answers.</source>
        <translation>Máy chủ đưa ra khóa %1 không có trong gói cấu hình. Nếu đơn vị vận hành không xác nhận đã đổi khóa thì bên trả lời là một máy khác.</translation>
    </message>
    <message>
        <source>The server does not take the user “%1” with the secret “%2”.</source>
        <translation>Máy chủ không chấp nhận người dùng “%1” với bí mật “%2”.</translation>
    </message>
    <message>
        <source>The server has no “%1”.</source>
        <translation>Máy chủ không có “%1”.</translation>
    </message>
    <message>
        <source>The server does not let us at “%1”.</source>
        <translation>Máy chủ không cho phép truy cập “%1”.</translation>
    </message>
    <message>
        <source>The server does not move “%1”.</source>
        <translation>Máy chủ không chuyển được “%1”.</translation>
    </message>
    <message>
        <source>The connection broke: %1</source>
        <translation>Kết nối bị đứt: %1</translation>
    </message>
    <message>
        <source>The name of the server was not looked up in time: the name server is slow or does not answer.</source>
        <translation>Chưa tra được tên máy chủ kịp thời hạn: máy chủ tên miền chậm hoặc không trả lời.</translation>
    </message>
</context>
<context>
    <name>SftpSettings</name>
    <message>
        <source>The address is none such as sftp://host:22/folder, without a user.</source>
        <translation>Địa chỉ không theo dạng sftp://máy-chủ:22/thư-mục, không kèm người dùng.</translation>
    </message>
    <message>
        <source>“%1” names no folder of the server.</source>
        <translation>“%1” không chỉ ra thư mục nào trên máy chủ.</translation>
    </message>
</context>
<context>
    <name>ShapeFile</name>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Không đọc được tệp: %1</translation>
    </message>
    <message>
        <source>The file is neither a Shapefile (.shp) nor a GeoPackage (.gpkg).</source>
        <translation>Tệp không phải Shapefile (.shp) cũng không phải GeoPackage (.gpkg).</translation>
    </message>
    <message>
        <source>The file has no layer.</source>
        <translation>Tệp không có lớp nào.</translation>
    </message>
    <message>
        <source>The file has several layers; name one with --layer: %1</source>
        <translation>Tệp có nhiều lớp; hãy chọn một lớp bằng --layer: %1</translation>
    </message>
    <message>
        <source>The file does not say what its coordinates are in; tell it with --srs EPSG:NUMBER.</source>
        <translation>Tệp không ghi hệ tọa độ; hãy cho biết bằng --srs EPSG:SỐ.</translation>
    </message>
    <message>
        <source>The file says that its coordinates are in “%1”, whose datum “%2” is neither VN-2000 nor WGS 84; tell what is meant with --srs EPSG:NUMBER.</source>
        <translation>Tệp ghi tọa độ theo hệ “%1” có gốc “%2” không phải VN-2000 cũng không phải WGS 84; hãy cho biết hệ đúng bằng --srs EPSG:SỐ.</translation>
    </message>
    <message>
        <source>A reference system is told as EPSG:NUMBER, such as EPSG:9210.</source>
        <translation>Hệ quy chiếu được ghi dạng EPSG:SỐ, ví dụ EPSG:9210.</translation>
    </message>
    <message>
        <source>The name of a layer cannot begin with “-”.</source>
        <translation>Tên lớp không được bắt đầu bằng “-”.</translation>
    </message>
</context>
<context>
    <name>ShiftChoices</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>The last %n days</source>
        <translation>
            <numerusform>%n ngày qua</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShiftReportPage</name>
    <message>
        <source>Handed over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Not settled at the end (%1)</source>
        <translation>Chưa giải quyết xong đến cuối kỳ (%1)</translation>
    </message>
    <message>
        <source>Nothing: every alarm is normal.</source>
        <translation>Không có: mọi cảnh báo đều bình thường.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Mức độ</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Nơi</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ lúc</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Taken on by</source>
        <translation>Người xử lý</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Phạm vi</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>Mỗi giờ</translation>
    </message>
    <message>
        <source>Most in 10 min</source>
        <translation>Nhiều nhất 10 phút</translation>
    </message>
    <message>
        <source>% in flood</source>
        <translation>% dồn dập</translation>
    </message>
    <message>
        <source>Over 24 h</source>
        <translation>Quá 24 giờ</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Khẩn</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Cao</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Thường</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Thông tin</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Đã tiếp nhận</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Còn chờ</translation>
    </message>
    <message>
        <source>Half within</source>
        <translation>Một nửa trong vòng</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>90 % trong vòng</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>The program itself</source>
        <translation>Chương trình tự báo</translation>
    </message>
    <message>
        <source>How well the alarms served</source>
        <translation>Chất lượng cảnh báo</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Số lần phát sinh</translation>
    </message>
    <message>
        <source>Most in a minute</source>
        <translation>Nhiều nhất một phút</translation>
    </message>
    <message>
        <source>Chattering: wants a hold, or more distance to clear</source>
        <translation>Chập chờn: cần thời gian giữ, hoặc khoảng cách lớn hơn giữa ngưỡng và mức trở lại</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Số lần</translation>
    </message>
    <message>
        <source>Fleeting: gone before anybody could do anything</source>
        <translation>Thoáng qua: hết trước khi ai kịp xử lý</translation>
    </message>
    <message>
        <source>What happened (%1)</source>
        <translation>Diễn biến (%1)</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Không có gì.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Người thực hiện</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Nội dung</translation>
    </message>
    <message numerus="yes">
        <source>… and %n earlier</source>
        <translation>
            <numerusform>… và %n việc trước đó</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n cảnh báo</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 an hour</source>
        <translation>, %1 mỗi giờ</translation>
    </message>
    <message numerus="yes">
        <source>%n acknowledged, half of them within %1</source>
        <translation>
            <numerusform>Đã tiếp nhận %n, một nửa trong vòng %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for somebody to acknowledge</source>
        <translation>
            <numerusform>Còn %n cảnh báo chờ tiếp nhận</numerusform>
        </translation>
    </message>
    <message>
        <source>None waits for somebody to acknowledge it</source>
        <translation>Không còn cảnh báo nào chờ tiếp nhận</translation>
    </message>
    <message>
        <source>More than %1 alarms an hour.</source>
        <translation>Hơn %1 cảnh báo mỗi giờ.</translation>
    </message>
    <message>
        <source>%1 alarms in ten minutes at the worst.</source>
        <translation>Lúc cao điểm %1 cảnh báo trong mười phút.</translation>
    </message>
    <message>
        <source>%1 % of the time in flood.</source>
        <translation>%1 % thời gian cảnh báo dồn dập.</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) stood for more than 24 hours.</source>
        <translation>
            <numerusform>%n cảnh báo kéo dài quá 24 giờ.</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Từ %1 đến %2</translation>
    </message>
    <message>
        <source>%1 at %2 (found late)</source>
        <translation>%1 lúc %2 (ghi muộn)</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>chương trình</translation>
    </message>
    <message>
        <source>Guidance for one person: %1 alarms an hour, no more than %2 in ten minutes, %3 % of the time in flood (EEMUA 191, ISA-18.2, from process plants).</source>
        <translation>Mức tham khảo cho một người trực: %1 cảnh báo mỗi giờ, không quá %2 trong mười phút, %3 % thời gian dồn dập (EEMUA 191, ISA-18.2, từ các nhà máy).</translation>
    </message>
    <message>
        <source>Alarms by priority</source>
        <translation>Cảnh báo theo mức độ</translation>
    </message>
</context>
<context>
    <name>ShiftReportQuery</name>
    <message>
        <source>The report would be of no time: it ends when it begins, or before.</source>
        <translation>Báo cáo không có khoảng thời gian: kết thúc lúc bắt đầu hoặc trước đó.</translation>
    </message>
</context>
<context>
    <name>SmsText</name>
    <message>
        <source>[again?] %1</source>
        <translation>[gửi lại?] %1</translation>
    </message>
</context>
<context>
    <name>SqlFetch</name>
    <message>
        <source>The rows are larger than %1 MiB.</source>
        <translation>Các dòng nhận được lớn hơn %1 MiB.</translation>
    </message>
    <message>
        <source>The watermark “%1” is no time with an offset, such as 2026-11-21T17:00:00+07:00.</source>
        <translation>Mốc “%1” không phải là thời điểm có độ lệch múi giờ, như 2026-11-21T17:00:00+07:00.</translation>
    </message>
</context>
<context>
    <name>SqlRows</name>
    <message>
        <source>The name “%1” of the server is not known.</source>
        <translation>Không tìm được địa chỉ của máy chủ “%1”.</translation>
    </message>
    <message>
        <source>The server refuses the user or the password: %1</source>
        <translation>Máy chủ không chấp nhận tên người dùng hoặc mật khẩu: %1</translation>
    </message>
    <message>
        <source>The connection broke: %1</source>
        <translation>Kết nối bị đứt: %1</translation>
    </message>
    <message>
        <source>it brings no rows</source>
        <translation>câu lệnh không trả về dòng nào</translation>
    </message>
    <message>
        <source>ODBC does not begin.</source>
        <translation>Không khởi động được ODBC.</translation>
    </message>
    <message>
        <source>The ODBC driver is not there: %1</source>
        <translation>Không có trình điều khiển ODBC: %1</translation>
    </message>
    <message>
        <source>The server refuses the log-in: %1</source>
        <translation>Máy chủ từ chối đăng nhập: %1</translation>
    </message>
    <message>
        <source>The server ended the connection: %1</source>
        <translation>Máy chủ đã ngắt kết nối: %1</translation>
    </message>
    <message>
        <source>The database file does not exist or cannot be reached.</source>
        <translation>Tệp cơ sở dữ liệu không tồn tại hoặc không truy cập được.</translation>
    </message>
    <message>
        <source>The database file cannot be opened: %1</source>
        <translation>Không mở được tệp cơ sở dữ liệu: %1</translation>
    </message>
    <message>
        <source>Another program kept the database file locked until the time was up.</source>
        <translation>Chương trình khác đã khóa tệp cơ sở dữ liệu cho đến khi hết thời gian chờ.</translation>
    </message>
    <message>
        <source>The file is no SQLite database, or it is damaged.</source>
        <translation>Tệp không phải là cơ sở dữ liệu SQLite hoặc đã hỏng.</translation>
    </message>
    <message>
        <source>it would write</source>
        <translation>câu lệnh này ghi dữ liệu</translation>
    </message>
    <message>
        <source>The server offers no encryption.</source>
        <translation>Máy chủ không hỗ trợ mã hóa.</translation>
    </message>
    <message numerus="yes">
        <source>The server did not bring all rows within %n second(s).</source>
        <translation>
            <numerusform>Máy chủ không gửi đủ các dòng trong %n giây.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server refuses the statement: %1</source>
        <translation>Máy chủ từ chối câu truy vấn: %1</translation>
    </message>
</context>
<context>
    <name>SqlSource</name>
    <message>
        <source>“%1” is no host name with or without a port.</source>
        <translation>“%1” không phải là tên máy chủ, có hoặc không kèm số cổng.</translation>
    </message>
    <message>
        <source>There is no SQL driver “%1”.</source>
        <translation>Không có trình điều khiển SQL “%1”.</translation>
    </message>
    <message>
        <source>An endpoint brings a user or a password into the connection string: they stand in “user” and in the secret that “password_secret” names.</source>
        <translation>Một điểm kết nối đưa tên người dùng hoặc mật khẩu vào chuỗi kết nối: tên người dùng đặt ở “user”, mật khẩu đặt trong bí mật mà “password_secret” nêu tên.</translation>
    </message>
</context>
<context>
    <name>StatesPanel</name>
    <message>
        <source>target met</source>
        <translation>đạt chỉ tiêu</translation>
    </message>
    <message>
        <source>target missed</source>
        <translation>không đạt</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>nghi ngờ</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>không có chỉ tiêu</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>không có số liệu</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n giờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n tháng</numerusform>
        </translation>
    </message>
    <message>
        <source>missed %1 of %2</source>
        <translation>không đạt %1 trong %2</translation>
    </message>
    <message>
        <source>missed %1 %</source>
        <translation>không đạt %1 %</translation>
    </message>
    <message>
        <source>met in all %1</source>
        <translation>đạt cả %1</translation>
    </message>
    <message>
        <source>always met</source>
        <translation>luôn đạt</translation>
    </message>
    <message>
        <source>%1 without data</source>
        <translation>%1 không có số liệu</translation>
    </message>
    <message>
        <source>%1 in doubt</source>
        <translation>%1 nghi ngờ</translation>
    </message>
    <message>
        <source>has no target</source>
        <translation>không có chỉ tiêu</translation>
    </message>
    <message>
        <source>missed now</source>
        <translation>hiện không đạt</translation>
    </message>
    <message>
        <source>in trouble %1 of %2</source>
        <translation>trục trặc %1 trên %2</translation>
    </message>
    <message>
        <source>in trouble %1 %</source>
        <translation>trục trặc %1 %</translation>
    </message>
    <message>
        <source>current in all %1</source>
        <translation>cập nhật trong cả %1</translation>
    </message>
    <message>
        <source>always current</source>
        <translation>luôn cập nhật</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 tạm dừng</translation>
    </message>
</context>
<context>
    <name>StillPanel</name>
    <message>
        <source>picture of %1</source>
        <translation>hình lúc %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 trước</translation>
    </message>
    <message>
        <source>the same since %1</source>
        <translation>không đổi từ %1</translation>
    </message>
    <message>
        <source>no picture has come yet</source>
        <translation>chưa có hình nào</translation>
    </message>
    <message>
        <source>the newest picture is past its days and was removed</source>
        <translation>hình mới nhất đã quá hạn lưu và bị xóa</translation>
    </message>
    <message>
        <source>the picture that was kept cannot be read</source>
        <translation>không đọc được hình đã lưu</translation>
    </message>
    <message>
        <source>the picture cannot be unpacked</source>
        <translation>không giải nén được hình</translation>
    </message>
    <message>
        <source>this feed is not in the province pack</source>
        <translation>gói dữ liệu tỉnh không có nguồn này</translation>
    </message>
</context>
<context>
    <name>SystemKeyring</name>
    <message>
        <source>The keyring of this desktop cannot be used: %1</source>
        <translation>Không dùng được chùm khóa của máy trạm này: %1</translation>
    </message>
    <message>
        <source>nobody has logged in to a desktop.</source>
        <translation>chưa có ai đăng nhập phiên làm việc.</translation>
    </message>
    <message>
        <source>it is locked, or does not answer.</source>
        <translation>chùm khóa đang bị khóa hoặc không trả lời.</translation>
    </message>
</context>
<context>
    <name>TableTile</name>
    <message>
        <source>Figure</source>
        <translation>Chỉ số</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Chênh lệch</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Table of figures</source>
        <translation>Bảng chỉ số</translation>
    </message>
</context>
<context>
    <name>TerritoryQuery</name>
    <message>
        <source>“%1” is no period such as 2026-11, 2026-Q4 or 2026.</source>
        <translation>“%1” không phải kỳ như 2026-11, 2026-Q4 hoặc 2026.</translation>
    </message>
    <message>
        <source>The days asked for end before they begin.</source>
        <translation>Khoảng ngày yêu cầu kết thúc trước khi bắt đầu.</translation>
    </message>
</context>
<context>
    <name>TileWords</name>
    <message>
        <source>Figure with comparison</source>
        <translation>Số liệu có so sánh</translation>
    </message>
    <message>
        <source>Large figure</source>
        <translation>Số lớn</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Xu hướng</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Biểu đồ cột</translation>
    </message>
    <message>
        <source>Ranking of communes</source>
        <translation>Xếp hạng xã, phường</translation>
    </message>
    <message>
        <source>Small trends</source>
        <translation>Nhiều xu hướng nhỏ</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>Bars against targets</source>
        <translation>Thanh so với chỉ tiêu</translation>
    </message>
    <message>
        <source>Progress of a plan</source>
        <translation>Tiến độ kế hoạch</translation>
    </message>
    <message>
        <source>Calendar of days</source>
        <translation>Lịch theo ngày</translation>
    </message>
    <message>
        <source>Table of hours</source>
        <translation>Bảng theo giờ</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Bản đồ</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Bản tin cảnh báo</translation>
    </message>
    <message>
        <source>Data sources</source>
        <translation>Nguồn dữ liệu</translation>
    </message>
    <message>
        <source>Directives</source>
        <translation>Chỉ đạo</translation>
    </message>
    <message>
        <source>How the alarms serve</source>
        <translation>Chất lượng cảnh báo</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Đồng hồ</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Ảnh camera</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Chỉ số</translation>
    </message>
    <message>
        <source>Of the unit</source>
        <translation>Của đơn vị</translation>
    </message>
    <message>
        <source>One for each unit</source>
        <translation>Mỗi đơn vị một hình</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Theo</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Compare with earlier</source>
        <translation>So với kỳ trước</translation>
    </message>
    <message>
        <source>Running total of the year</source>
        <translation>Lũy kế trong năm</translation>
    </message>
    <message>
        <source>Show the target</source>
        <translation>Vẽ chỉ tiêu</translation>
    </message>
    <message>
        <source>Show the forecast</source>
        <translation>Vẽ dự báo</translation>
    </message>
    <message>
        <source>Class limits</source>
        <translation>Ngưỡng phân lớp</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Đứng đầu</translation>
    </message>
    <message>
        <source>Agency in charge</source>
        <translation>Cơ quan chủ trì</translation>
    </message>
    <message>
        <source>Picture of</source>
        <translation>Ảnh của nguồn</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>giờ</translation>
    </message>
    <message>
        <source>day</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>month</source>
        <translation>tháng</translation>
    </message>
    <message>
        <source>the worst</source>
        <translation>kém nhất</translation>
    </message>
    <message>
        <source>the best</source>
        <translation>tốt nhất</translation>
    </message>
    <message>
        <source>best and worst</source>
        <translation>tốt nhất và kém nhất</translation>
    </message>
    <message>
        <source>States over time</source>
        <translation>Trạng thái theo thời gian</translation>
    </message>
    <message>
        <source>Or feeds</source>
        <translation>Hoặc các nguồn</translation>
    </message>
</context>
<context>
    <name>TraceQuery</name>
    <message>
        <source>There is no period “%1” under the rule “%2”.</source>
        <translation>Không có kỳ “%1” theo quy tắc “%2”.</translation>
    </message>
</context>
<context>
    <name>TracedRuns</name>
    <message>
        <source>The run had no payload.</source>
        <translation>Lượt chạy này không có gói dữ liệu.</translation>
    </message>
    <message>
        <source>The feed keeps no payloads.</source>
        <translation>Nguồn dữ liệu này không lưu gói dữ liệu.</translation>
    </message>
    <message>
        <source>The feed is not in the pack any more.</source>
        <translation>Nguồn dữ liệu này không còn trong gói cấu hình.</translation>
    </message>
    <message>
        <source>The mapping has changed since; the rows are read as it is today.</source>
        <translation>Ánh xạ đã thay đổi từ đó; các dòng được đọc theo ánh xạ hiện nay.</translation>
    </message>
    <message>
        <source>The run is forgotten: it ended too long ago.</source>
        <translation>Lượt chạy không còn được ghi nhớ: đã kết thúc quá lâu.</translation>
    </message>
</context>
<context>
    <name>TrendPanel</name>
    <message>
        <source>no data for this span yet</source>
        <translation>chưa có số liệu trong khoảng này</translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation>lũy kế</translation>
    </message>
    <message>
        <source>by hour</source>
        <translation>theo giờ</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>by month</source>
        <translation>theo tháng</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>thực hiện</translation>
    </message>
    <message>
        <source>a week ago</source>
        <translation>tuần trước</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>cùng kỳ</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>kế hoạch</translation>
    </message>
    <message>
        <source>M%1</source>
        <comment>month on an axis</comment>
        <translation>T%1</translation>
    </message>
    <message>
        <source>%1: latest %2</source>
        <translation>%1: mới nhất %2</translation>
    </message>
    <message>
        <source>restated by weight</source>
        <translation>quy đổi theo trọng số</translation>
    </message>
    <message>
        <source>not over yet</source>
        <translation>chưa hết kỳ</translation>
    </message>
    <message>
        <source>forecast, 80 % sure</source>
        <translation>dự báo, tin cậy 80 %</translation>
    </message>
    <message>
        <source>no forecast yet: too few whole months</source>
        <translation>chưa dự báo được: quá ít tháng trọn vẹn</translation>
    </message>
    <message>
        <source>no forecast: no better than last year&apos;s figures so far</source>
        <translation>không dự báo: chưa hơn số liệu năm trước</translation>
    </message>
    <message>
        <source>%1: %2 ± %3 expected for %4</source>
        <translation>%1: dự kiến %2 ± %3 cho %4</translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful figure(s)</source>
        <translation>
            <numerusform>%n số liệu nghi ngờ</numerusform>
        </translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>nghi ngờ</translation>
    </message>
    <message>
        <source>M1/%1</source>
        <comment>January on an axis, with the last digits of its year</comment>
        <translation>T1/%1</translation>
    </message>
</context>
<context>
    <name>UnitAreas</name>
    <message>
        <source>“units” names “%1”, which is no unit of %2.</source>
        <translation>“units” nêu “%1”, không phải đơn vị hành chính của ngày %2.</translation>
    </message>
</context>
<context>
    <name>UnitIndex</name>
    <message>
        <source>the code is in no list of administrative units</source>
        <translation>mã không có trong danh mục đơn vị hành chính nào</translation>
    </message>
    <message>
        <source>no administrative unit bore this code on %1</source>
        <translation>không có đơn vị hành chính nào mang mã này vào ngày %1</translation>
    </message>
    <message>
        <source>the name is in no list of administrative units</source>
        <translation>tên không có trong danh mục đơn vị hành chính nào</translation>
    </message>
    <message>
        <source>no administrative unit bore this name on %1 or before</source>
        <translation>không có đơn vị hành chính nào mang tên này vào ngày %1 hoặc trước đó</translation>
    </message>
    <message>
        <source>%1 administrative units bore this name; only a code tells which is meant</source>
        <translation>%1 đơn vị hành chính mang tên này; chỉ có mã mới cho biết đơn vị nào</translation>
    </message>
    <message>
        <source>the pack has no boundaries of %1</source>
        <translation>gói cấu hình không có ranh giới của ngày %1</translation>
    </message>
</context>
<context>
    <name>UnitMatcher</name>
    <message>
        <source>The area “%1” is told by its name alone, so it is matched with no unit.</source>
        <translation>Vùng “%1” chỉ được nêu bằng tên nên không ghép được với đơn vị hành chính nào.</translation>
    </message>
    <message>
        <source>The code “%1” was borne by no unit of the province on %2.</source>
        <translation>Không đơn vị nào của tỉnh mang mã “%1” vào ngày %2.</translation>
    </message>
    <message>
        <source>A shape of the area “%1” is not taken: %2</source>
        <translation>Một hình của vùng “%1” không được tiếp nhận: %2</translation>
    </message>
    <message>
        <source>The pack has no boundaries of %1, so no shape can be matched with units.</source>
        <translation>Gói tỉnh không có ranh giới của ngày %1 nên không ghép được hình nào với đơn vị hành chính.</translation>
    </message>
</context>
<context>
    <name>UnitPlaces</name>
    <message>
        <source>longitude and latitude look swapped</source>
        <translation>kinh độ và vĩ độ có vẻ bị đảo</translation>
    </message>
    <message>
        <source>longitude and latitude are out of range</source>
        <translation>kinh độ và vĩ độ nằm ngoài phạm vi cho phép</translation>
    </message>
    <message>
        <source>the pack has no boundaries of %1</source>
        <translation>gói cấu hình không có ranh giới của ngày %1</translation>
    </message>
    <message>
        <source>the place lies outside the province</source>
        <translation>vị trí nằm ngoài tỉnh</translation>
    </message>
    <message>
        <source>the boundaries of the pack are older than the units of %1</source>
        <translation>ranh giới trong gói cấu hình cũ hơn các đơn vị hành chính của ngày %1</translation>
    </message>
</context>
<context>
    <name>UnitText</name>
    <message>
        <source>%1 Province</source>
        <translation>Tỉnh %1</translation>
    </message>
    <message>
        <source>%1 City</source>
        <translation>Thành phố %1</translation>
    </message>
    <message>
        <source>%1 Town</source>
        <translation>Thị xã %1</translation>
    </message>
    <message>
        <source>%1 District</source>
        <translation>Huyện %1</translation>
    </message>
    <message>
        <source>%1 Commune</source>
        <translation>Xã %1</translation>
    </message>
    <message>
        <source>%1 Ward</source>
        <translation>Phường %1</translation>
    </message>
    <message>
        <source>%1 Township</source>
        <translation>Thị trấn %1</translation>
    </message>
    <message>
        <source>%1 Special Zone</source>
        <translation>Đặc khu %1</translation>
    </message>
    <message>
        <source>C. %1</source>
        <comment>commune</comment>
        <translation>X. %1</translation>
    </message>
    <message>
        <source>W. %1</source>
        <comment>ward</comment>
        <translation>P. %1</translation>
    </message>
    <message>
        <source>T. %1</source>
        <comment>township</comment>
        <translation>TT. %1</translation>
    </message>
    <message>
        <source>S.Z. %1</source>
        <comment>special zone</comment>
        <translation>ĐK. %1</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>waiting for the first figures</source>
        <translation>đang chờ số liệu đầu tiên</translation>
    </message>
    <message>
        <source>too small to read from the farthest seat</source>
        <translation>quá nhỏ, chỗ ngồi xa nhất không đọc được</translation>
    </message>
    <message>
        <source>the map is not available on this machine</source>
        <translation>máy này không hiển thị được bản đồ</translation>
    </message>
    <message>
        <source>the province pack has no page</source>
        <translation>gói cấu hình tỉnh chưa có trang nào</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n mục nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Đồng hồ</translation>
    </message>
    <message>
        <source>The list of screens cannot be read; it is left as it is.</source>
        <translation>Không đọc được danh sách màn hình; danh sách được giữ nguyên.</translation>
    </message>
    <message>
        <source>No page is of the sector “%1”.</source>
        <translation>Không có trang nào thuộc lĩnh vực “%1”.</translation>
    </message>
    <message>
        <source>The pack has no page “%1”.</source>
        <translation>Gói dữ liệu không có trang “%1”.</translation>
    </message>
    <message>
        <source>The pack has no playlist “%1”.</source>
        <translation>Gói dữ liệu không có danh sách phát “%1”.</translation>
    </message>
    <message>
        <source>This program was started for one screen alone.</source>
        <translation>Chương trình này được khởi động cho riêng một màn hình.</translation>
    </message>
    <message>
        <source>There is no screen “%1”.</source>
        <translation>Không có màn hình “%1”.</translation>
    </message>
    <message>
        <source>There is no wall on the screen “%1”.</source>
        <translation>Màn hình “%1” không trình chiếu.</translation>
    </message>
    <message>
        <source>This is the last wall: end the program instead.</source>
        <translation>Đây là màn hình trình chiếu cuối cùng: hãy kết thúc chương trình.</translation>
    </message>
    <message>
        <source>No wall is shown.</source>
        <translation>Không có màn hình nào đang trình chiếu.</translation>
    </message>
    <message>
        <source>The pack has no such page or playlist.</source>
        <translation>Gói dữ liệu không có trang hoặc danh sách phát như vậy.</translation>
    </message>
    <message>
        <source>What the walls were told last cannot be read.</source>
        <translation>Không đọc được lệnh gần nhất dành cho các màn hình.</translation>
    </message>
</context>
<context>
    <name>WallBanner</name>
    <message>
        <source>%1 ago</source>
        <translation>%1 trước</translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation>chưa tiếp nhận</translation>
    </message>
    <message>
        <source>besides %1</source>
        <translation>còn %1</translation>
    </message>
    <message>
        <source>Message: %1</source>
        <translation>Thông báo: %1</translation>
    </message>
</context>
<context>
    <name>WallCommand</name>
    <message>
        <source>A time is a number of seconds, from 1 to 86400.</source>
        <translation>Thời gian là số giây, từ 1 đến 86400.</translation>
    </message>
    <message>
        <source>Heights and distances are metres, above 0 and at most 100.</source>
        <translation>Chiều cao và khoảng cách tính bằng mét, lớn hơn 0 và không quá 100.</translation>
    </message>
    <message>
        <source>“%1” is nothing that a wall does.</source>
        <translation>Màn hình trình chiếu không biết lệnh “%1”.</translation>
    </message>
    <message>
        <source>This order takes no such “%1”.</source>
        <translation>Lệnh này không nhận “%1”.</translation>
    </message>
    <message>
        <source>The order names no “%1”.</source>
        <translation>Lệnh thiếu “%1”.</translation>
    </message>
    <message>
        <source>A message is one line of at most %1 characters.</source>
        <translation>Thông báo là một dòng, tối đa %1 ký tự.</translation>
    </message>
    <message>
        <source>This order names a screen.</source>
        <translation>Lệnh này phải nêu màn hình.</translation>
    </message>
    <message>
        <source>A wall takes orders of walls alone.</source>
        <translation>Màn hình trình chiếu chỉ nhận lệnh của màn hình.</translation>
    </message>
    <message>
        <source>No wall is shown any more.</source>
        <translation>Không còn màn hình nào trình chiếu.</translation>
    </message>
    <message>
        <source>With the height of the picture goes the distance of the farthest seat, in metres too.</source>
        <translation>Đã cho chiều cao màn hình thì phải cho cả khoảng cách của ghế xa nhất, cũng bằng mét.</translation>
    </message>
</context>
<context>
    <name>WallHeader</name>
    <message>
        <source>Simulated data</source>
        <translation>Số liệu mô phỏng</translation>
    </message>
    <message>
        <source>Page %1/%2</source>
        <translation>Trang %1/%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>weekday, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No new figures since %1 (%2)</source>
        <translation>Không có số liệu mới từ %1 (%2)</translation>
    </message>
    <message>
        <source>Waiting for the first figures since %1</source>
        <translation>Chờ số liệu đầu tiên từ %1</translation>
    </message>
    <message>
        <source>%1 sources current</source>
        <translation>%1 nguồn cập nhật</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 chậm</translation>
    </message>
    <message>
        <source>%1 disconnected</source>
        <translation>%1 mất kết nối</translation>
    </message>
    <message>
        <source>%1 without data yet</source>
        <translation>%1 chưa có số liệu</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 tạm dừng</translation>
    </message>
    <message>
        <source>%1 current</source>
        <translation>%1 cập nhật</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <comment>short for disconnected</comment>
        <translation>%1 mất</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>short for without data yet</comment>
        <translation>%1 trống</translation>
    </message>
    <message>
        <source>next in %1 s</source>
        <translation>chuyển sau %1 s</translation>
    </message>
    <message>
        <source>next at %1</source>
        <translation>chuyển lúc %1</translation>
    </message>
    <message>
        <source>held</source>
        <translation>giữ trang</translation>
    </message>
    <message>
        <source>held until %1</source>
        <translation>giữ trang đến %1</translation>
    </message>
    <message>
        <source>meeting: %1</source>
        <translation>họp: %1</translation>
    </message>
    <message>
        <source>critical alarm, until %1</source>
        <translation>cảnh báo khẩn, đến %1</translation>
    </message>
    <message>
        <source>No network since %1 (%2): no source can be reached</source>
        <translation>Mất mạng từ %1 (%2): không nguồn nào kết nối được</translation>
    </message>
    <message>
        <source>No network since %1 (%2), last contact %3</source>
        <translation>Mất mạng từ %1 (%2), liên lạc lần cuối %3</translation>
    </message>
</context>
<context>
    <name>WallPage</name>
    <message>
        <source>“%1” cannot be read from the farthest seat, %2 picture heights away.</source>
        <translation>Trang “%1” không đọc được từ ghế xa nhất, cách %2 lần chiều cao hình.</translation>
    </message>
    <message>
        <source>As it is, it can be read from %1 picture heights.</source>
        <translation>Để nguyên thì đọc được từ khoảng cách %1 lần chiều cao hình.</translation>
    </message>
    <message numerus="yes">
        <source>The others have room when %n tile(s) go.</source>
        <translation>
            <numerusform>Bỏ %n ô thì các ô còn lại đủ chỗ.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is room for all when these are larger: %1.</source>
        <translation>Đủ chỗ cho mọi ô nếu các ô này lớn hơn: %1.</translation>
    </message>
</context>
<context>
    <name>WarningDraft</name>
    <message>
        <source>A warning has no member “%1”.</source>
        <translation>Dự thảo cảnh báo không có thành phần “%1”.</translation>
    </message>
    <message>
        <source>The pack does not say who sends warnings (“cap_sender” in pack.json).</source>
        <translation>Gói tỉnh không nêu bên gửi cảnh báo (“cap_sender” trong pack.json).</translation>
    </message>
    <message>
        <source>“%1” is no time: “%2”.</source>
        <translation>“%1” không phải thời điểm: “%2”.</translation>
    </message>
    <message>
        <source>“kind” is “alert”, “update” or “cancel”.</source>
        <translation>“kind” là “alert”, “update” hoặc “cancel”.</translation>
    </message>
    <message>
        <source>“references” holds “%1”, which is no SENDER,IDENTIFIER,TIME.</source>
        <translation>“references” chứa “%1”, không theo dạng BÊN_GỬI,MÃ,THỜI_ĐIỂM.</translation>
    </message>
    <message>
        <source>“%1” is a text.</source>
        <translation>“%1” phải là chữ.</translation>
    </message>
    <message>
        <source>“%1” is a list of texts.</source>
        <translation>“%1” phải là danh sách chữ.</translation>
    </message>
    <message>
        <source>“%1” is an object with a text by language: “vi”, “en”.</source>
        <translation>“%1” phải là đối tượng có chữ theo ngôn ngữ: “vi”, “en”.</translation>
    </message>
    <message>
        <source>“%1” is told in English, and “headline” is not.</source>
        <translation>“%1” có bản tiếng Anh nhưng “headline” thì không.</translation>
    </message>
</context>
<context>
    <name>WebFeed</name>
    <message>
        <source>This is neither an Atom nor an RSS document.</source>
        <translation>Đây không phải tài liệu Atom hay RSS.</translation>
    </message>
    <message numerus="yes">
        <source>The index lists %n document(s) and links to none.</source>
        <translation>
            <numerusform>Mục lục liệt kê %n tài liệu nhưng không có liên kết nào.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Xlsx</name>
    <message>
        <source>The cell %1 holds a text of more than %2 KiB.</source>
        <translation>Ô %1 chứa đoạn chữ dài quá %2 KiB.</translation>
    </message>
    <message>
        <source>The sheet merges a cell twice.</source>
        <translation>Trang tính gộp một ô hai lần.</translation>
    </message>
    <message>
        <source>The rows of the sheet are out of order (row %1).</source>
        <translation>Các dòng của trang tính không theo thứ tự (dòng %1).</translation>
    </message>
    <message>
        <source>The sheet has a cell outside of its rows.</source>
        <translation>Trang tính có ô nằm ngoài các dòng.</translation>
    </message>
    <message>
        <source>The cells of row %1 are out of order.</source>
        <translation>Các ô của dòng %1 không theo thứ tự.</translation>
    </message>
    <message>
        <source>The sheet has more than %1 cells.</source>
        <translation>Trang tính có hơn %1 ô.</translation>
    </message>
    <message>
        <source>The cell %1 holds something that no workbook holds.</source>
        <translation>Ô %1 chứa nội dung không hợp lệ với bảng tính.</translation>
    </message>
    <message>
        <source>The sheet merges cells that it does not have.</source>
        <translation>Trang tính gộp những ô không tồn tại.</translation>
    </message>
    <message>
        <source>The sheet has more merged cells than a table can have.</source>
        <translation>Trang tính có nhiều ô gộp hơn mức một bảng có thể có.</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>chữ</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>số</translation>
    </message>
    <message>
        <source>days</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>values of several kinds</source>
        <translation>nhiều kiểu giá trị</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ô trống</translation>
    </message>
    <message>
        <source>The heading “%1” is gone.</source>
        <translation>Không còn tiêu đề cột “%1”.</translation>
    </message>
    <message>
        <source>The column “%1” has moved from %2 to %3.</source>
        <translation>Cột “%1” đã chuyển từ %2 sang %3.</translation>
    </message>
    <message>
        <source>There is a new column %1, “%2”.</source>
        <translation>Có cột mới %1, “%2”.</translation>
    </message>
    <message>
        <source>“%1” held %2 and now holds %3: values that the mapping cannot read go to the quarantine.</source>
        <translation>“%1” trước đây chứa %2, nay chứa %3: giá trị không đọc được sẽ vào khu cách ly.</translation>
    </message>
    <message>
        <source>The figures of “%1” are of another size (typically %2, when confirmed %3): has their unit changed? Confirm the recipe anew if they are right.</source>
        <translation>Số liệu của “%1” có độ lớn khác hẳn (thường là %2, khi xác nhận là %3): đơn vị tính đã đổi chăng? Nếu số đúng, hãy xác nhận lại công thức nhập.</translation>
    </message>
    <message>
        <source>There is a new group, “%1”.</source>
        <translation>Có nhóm mới, “%1”.</translation>
    </message>
    <message>
        <source>The group “%1” is gone.</source>
        <translation>Không còn nhóm “%1”.</translation>
    </message>
    <message>
        <source>No title says “%1” any more.</source>
        <translation>Không còn dòng tiêu đề nào ghi “%1”.</translation>
    </message>
    <message>
        <source>The sheet was called “%1” and is now called “%2”.</source>
        <translation>Trang tính trước đây tên “%1”, nay tên “%2”.</translation>
    </message>
    <message>
        <source>The headings have moved from row %1 to row %2.</source>
        <translation>Tiêu đề cột đã chuyển từ dòng %1 sang dòng %2.</translation>
    </message>
    <message>
        <source>The heading “%1” is missing; in its place stands “%2”. Confirm the recipe anew if it means the same.</source>
        <translation>Thiếu tiêu đề cột “%1”; chỗ đó nay ghi “%2”. Nếu vẫn cùng nghĩa, hãy xác nhận lại công thức nhập.</translation>
    </message>
    <message>
        <source>The heading “%1” is missing.</source>
        <translation>Thiếu tiêu đề cột “%1”.</translation>
    </message>
    <message>
        <source>The headings stand at row %1 and again at row %2.</source>
        <translation>Tiêu đề cột có ở dòng %1 và lại có ở dòng %2.</translation>
    </message>
    <message>
        <source>The heading “%1” stands twice.</source>
        <translation>Tiêu đề cột “%1” xuất hiện hai lần.</translation>
    </message>
    <message>
        <source>Row %1 holds figures, but stands below the end of the table.</source>
        <translation>Dòng %1 có số liệu nhưng nằm dưới phần kết thúc bảng.</translation>
    </message>
    <message>
        <source>Row %1: the mark “%2” could be of two levels.</source>
        <translation>Dòng %1: số thứ tự “%2” có thể thuộc hai cấp.</translation>
    </message>
    <message>
        <source>Row %1: there are more than %2 rows of sums without rows of data between them.</source>
        <translation>Dòng %1: có hơn %2 dòng số tổng mà không có dòng số liệu xen giữa.</translation>
    </message>
    <message>
        <source>is merged with %1</source>
        <translation>được gộp với %1</translation>
    </message>
    <message>
        <source>holds the error %1</source>
        <translation>chứa lỗi %1</translation>
    </message>
    <message>
        <source>holds a formula that was never calculated: open the file in the program that made it and save it</source>
        <translation>chứa công thức chưa được tính: hãy mở tệp bằng chương trình đã tạo ra nó rồi lưu lại</translation>
    </message>
    <message>
        <source>holds a day that never was (%1)</source>
        <translation>chứa ngày không có thật (%1)</translation>
    </message>
    <message>
        <source>the cell %1 %2</source>
        <translation>ô %1 %2</translation>
    </message>
    <message>
        <source>No sheet has a column “%1”.</source>
        <translation>Không trang tính nào có cột “%1”.</translation>
    </message>
    <message>
        <source>“%1” is nothing that a table has: @group, @group/1, @from, @to, @period, @sheet.</source>
        <translation>Bảng không có “%1”; chỉ có @group, @group/1, @from, @to, @period, @sheet.</translation>
    </message>
    <message>
        <source>Row %1 is hidden (or filtered out) and holds something: the recipe must say whether hidden rows are meant (“hidden”: “take” or “skip”).</source>
        <translation>Dòng %1 bị ẩn (hoặc bị lọc) mà có nội dung: công thức nhập phải nói rõ có lấy dòng ẩn hay không (“hidden”: “take” hoặc “skip”).</translation>
    </message>
    <message>
        <source>Row %1 is empty, and rows follow it: the recipe must say whether they are meant (“blank_rows”: “skip” or “end”).</source>
        <translation>Dòng %1 trống mà bên dưới còn dòng khác: công thức nhập phải nói rõ có lấy các dòng đó hay không (“blank_rows”: “skip” hoặc “end”).</translation>
    </message>
    <message>
        <source>The titles tell two periods, “%1” and “%2”: the recipe must say in “period” which line is meant.</source>
        <translation>Phần tiêu đề ghi hai kỳ, “%1” và “%2”: công thức nhập phải nói rõ trong “period” lấy dòng nào.</translation>
    </message>
    <message>
        <source>No title above the table tells the period that the recipe expects.</source>
        <translation>Không dòng tiêu đề nào phía trên bảng ghi kỳ báo cáo mà công thức nhập cần.</translation>
    </message>
    <message>
        <source>row %1, “%2”: the sum cannot be read, so it was not checked</source>
        <translation>dòng %1, “%2”: không đọc được số tổng nên chưa kiểm tra được</translation>
    </message>
    <message>
        <source>row %1, “%2”: its part in row %3 cannot be read, so the sum was not checked</source>
        <translation>dòng %1, “%2”: không đọc được số thành phần ở dòng %3 nên chưa kiểm tra được số tổng</translation>
    </message>
    <message>
        <source>row %1, “%2”: the sum says %3, its %4 rows give %5</source>
        <translation>dòng %1, “%2”: số tổng ghi %3, cộng %4 dòng được %5</translation>
    </message>
    <message>
        <source>A field takes the period of the titles, but the recipe has no “period”.</source>
        <translation>Có trường lấy kỳ báo cáo ở tiêu đề, nhưng công thức nhập không khai “period”.</translation>
    </message>
    <message>
        <source>A field takes a group of level %1, but the recipe has %2 levels.</source>
        <translation>Có trường lấy nhóm cấp %1, nhưng công thức nhập chỉ có %2 cấp.</translation>
    </message>
    <message>
        <source>A table without headings has no column “%1”.</source>
        <translation>Bảng không có tiêu đề thì không có cột “%1”.</translation>
    </message>
    <message>
        <source>The workbook has no sheet with cells.</source>
        <translation>Bảng tính không có trang nào chứa ô.</translation>
    </message>
    <message>
        <source>The workbook has %1 sheets and no sheet %2.</source>
        <translation>Bảng tính có %1 trang, không có trang %2.</translation>
    </message>
    <message>
        <source>There is no sheet “%1”; there are %2.</source>
        <translation>Không có trang “%1”; chỉ có %2.</translation>
    </message>
    <message>
        <source>The recipe must say which sheet is meant (“sheet”): there are %1.</source>
        <translation>Công thức nhập phải nói rõ lấy trang nào (“sheet”): có %1.</translation>
    </message>
    <message>
        <source>The payload is empty.</source>
        <translation>Gói dữ liệu rỗng.</translation>
    </message>
    <message>
        <source>This is an old workbook (.xls) or one that is locked with a password. Open it in the program that made it and save it as .xlsx without a password.</source>
        <translation>Đây là bảng tính kiểu cũ (.xls) hoặc bị khóa bằng mật khẩu. Hãy mở bằng chương trình đã tạo ra nó và lưu thành .xlsx không có mật khẩu.</translation>
    </message>
    <message>
        <source>This is a binary workbook (.xlsb): save it as .xlsx.</source>
        <translation>Đây là bảng tính nhị phân (.xlsb): hãy lưu thành .xlsx.</translation>
    </message>
    <message>
        <source>This is an OpenDocument spreadsheet (.ods): save it as .xlsx.</source>
        <translation>Đây là bảng tính OpenDocument (.ods): hãy lưu thành .xlsx.</translation>
    </message>
    <message>
        <source>row %1 holds figures, and nothing says what they are: it has no mark of a row, of a group or of a sum</source>
        <translation>dòng %1 có số liệu mà không có gì cho biết là số gì: không có số thứ tự của dòng, của nhóm hay chữ chỉ số tổng</translation>
    </message>
    <message>
        <source>The sums of the file are not those of its rows: %1.</source>
        <translation>Số tổng trong tệp không khớp với các dòng: %1.</translation>
    </message>
    <message>
        <source>The part “%1” of the workbook has a document type definition.</source>
        <translation>Phần “%1” của bảng tính có khai báo kiểu tài liệu (DTD).</translation>
    </message>
    <message>
        <source>The part “%1” of the workbook is nested too deep.</source>
        <translation>Phần “%1” của bảng tính lồng nhau quá sâu.</translation>
    </message>
    <message>
        <source>The part “%1” of the workbook is no valid XML; line %2: %3</source>
        <translation>Phần “%1” của bảng tính không phải XML hợp lệ; dòng %2: %3</translation>
    </message>
    <message>
        <source>There is no memory for reading XML.</source>
        <translation>Không đủ bộ nhớ để đọc XML.</translation>
    </message>
    <message>
        <source>The part “%1” of the workbook has a tag of more than 1 MiB.</source>
        <translation>Phần “%1” của bảng tính có một thẻ lớn hơn 1 MiB.</translation>
    </message>
    <message>
        <source>The workbook is locked with a password; save it without one.</source>
        <translation>Bảng tính bị khóa bằng mật khẩu; hãy lưu lại không có mật khẩu.</translation>
    </message>
    <message>
        <source>The part “%1” of the workbook is larger than %2 MiB.</source>
        <translation>Phần “%1” của bảng tính lớn hơn %2 MiB.</translation>
    </message>
    <message>
        <source>The part “%1” of the workbook is packed more tightly than a table can be.</source>
        <translation>Phần “%1” của bảng tính được nén chặt hơn mức một bảng có thể có.</translation>
    </message>
    <message>
        <source>The payload is no workbook (XLSX), or a broken one.</source>
        <translation>Gói dữ liệu không phải bảng tính (XLSX), hoặc đã hỏng.</translation>
    </message>
    <message>
        <source>The workbook has more than %1 parts.</source>
        <translation>Bảng tính có hơn %1 phần.</translation>
    </message>
    <message>
        <source>The workbook has the part “%1” twice.</source>
        <translation>Bảng tính có phần “%1” hai lần.</translation>
    </message>
    <message>
        <source>The workbook is larger than %1 MiB unpacked.</source>
        <translation>Bảng tính sau khi giải nén lớn hơn %1 MiB.</translation>
    </message>
    <message>
        <source>The workbook lacks its part “%1”.</source>
        <translation>Bảng tính thiếu phần “%1”.</translation>
    </message>
    <message>
        <source>The part “%1” of the workbook cannot be unpacked.</source>
        <translation>Không giải nén được phần “%1” của bảng tính.</translation>
    </message>
    <message>
        <source>The part “%1” of the workbook is broken or cut off.</source>
        <translation>Phần “%1” của bảng tính bị hỏng hoặc bị cắt cụt.</translation>
    </message>
</context>
<context>
    <name>XmlDecoder</name>
    <message>
        <source>The payload has nothing at “/%1”.</source>
        <translation>Dữ liệu nhận được không có gì tại “/%1”.</translation>
    </message>
    <message>
        <source>the element “%1” stands twice</source>
        <translation>phần tử “%1” xuất hiện hai lần</translation>
    </message>
    <message>
        <source>the attribute “%1” stands twice</source>
        <translation>thuộc tính “%1” xuất hiện hai lần</translation>
    </message>
    <message>
        <source>a text is longer than %1 KiB</source>
        <translation>một đoạn văn bản dài hơn %1 KiB</translation>
    </message>
    <message>
        <source>The payload is not in the declared encoding.</source>
        <translation>Dữ liệu nhận được không đúng bảng mã đã khai báo.</translation>
    </message>
    <message>
        <source>There is no reader for the encoding “%1”.</source>
        <translation>Chưa có bộ đọc cho bảng mã “%1”.</translation>
    </message>
    <message>
        <source>The payload is empty.</source>
        <translation>Dữ liệu nhận được rỗng.</translation>
    </message>
    <message>
        <source>The XML brings a document type definition (DTD), which may read foreign files or grow without end; it was not read.</source>
        <translation>XML kèm định nghĩa kiểu tài liệu (DTD), có thể đọc tệp bên ngoài hoặc phình ra vô hạn; tài liệu không được đọc.</translation>
    </message>
    <message>
        <source>the row has none of the fields that the mapping asks for</source>
        <translation>dòng không có trường nào trong các trường cần lấy</translation>
    </message>
</context>
<context>
    <name>XmlTokens</name>
    <message>
        <source>The XML is nested more than %1 deep.</source>
        <translation>XML lồng nhau sâu hơn %1 cấp.</translation>
    </message>
    <message>
        <source>The XML has an element with more than %1 attributes.</source>
        <translation>XML có phần tử với hơn %1 thuộc tính.</translation>
    </message>
    <message>
        <source>The XML has a document type definition or an entity of its own.</source>
        <translation>XML có định nghĩa kiểu tài liệu hoặc thực thể riêng.</translation>
    </message>
    <message>
        <source>The payload is no valid XML; line %1: %2</source>
        <translation>Dữ liệu nhận được không phải XML hợp lệ; dòng %1: %2</translation>
    </message>
    <message>
        <source>The payload is cut off in the middle of the XML.</source>
        <translation>Dữ liệu nhận được bị cắt giữa chừng trong XML.</translation>
    </message>
    <message>
        <source>The XML has a tag, a text or a comment of more than %1 KiB.</source>
        <translation>XML có thẻ, đoạn văn bản hoặc chú thích dài hơn %1 KiB.</translation>
    </message>
</context>
<context>
    <name>XmlTree</name>
    <message>
        <source>The XML has more than %1 elements.</source>
        <translation>XML có hơn %1 phần tử.</translation>
    </message>
</context>
<context>
    <name>Zone</name>
    <message>
        <source>This machine knows no time zone of that name.</source>
        <translation>Máy này không có múi giờ mang tên đó.</translation>
    </message>
    <message>
        <source>“%1” is no ISO 8601 time such as 2026-11-20T14:05.</source>
        <translation>“%1” không phải thời gian ISO 8601 dạng 2026-11-20T14:05.</translation>
    </message>
</context>
<context>
    <name>ioc::ActForm</name>
    <message>
        <source>30 minutes</source>
        <translation>30 phút</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 giờ</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 giờ</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 giờ</translation>
    </message>
    <message>
        <source>End in %1</source>
        <translation>Kết thúc sau %1</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>End, within 24 hours</source>
        <translation>Thời điểm kết thúc, trong vòng 24 giờ</translation>
    </message>
    <message>
        <source>Who takes it on</source>
        <translation>Người xử lý</translation>
    </message>
    <message>
        <source>Do it (Enter)</source>
        <translation>Thực hiện (Enter)</translation>
    </message>
    <message>
        <source>Leave it (Esc)</source>
        <translation>Bỏ qua (Esc)</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Write the comment.</source>
        <translation>Hãy ghi ý kiến.</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Hãy ghi lý do.</translation>
    </message>
    <message>
        <source>Say who takes it on.</source>
        <translation>Hãy cho biết ai xử lý.</translation>
    </message>
    <message>
        <source>The end must lie within the next 24 hours.</source>
        <translation>Thời điểm kết thúc phải trong vòng 24 giờ tới.</translation>
    </message>
    <message>
        <source>End of the shift</source>
        <translation>Cuối ca trực</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) too many.</source>
        <translation>
            <numerusform>Thừa %n ký tự.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ioc::AlarmDesk</name>
    <message>
        <source>Alarms</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>List of alarms</source>
        <translation>Danh sách cảnh báo</translation>
    </message>
    <message>
        <source>Acknowledge (A)</source>
        <translation>Tiếp nhận (A)</translation>
    </message>
    <message>
        <source>Dealt with (X)</source>
        <translation>Đã xử lý (X)</translation>
    </message>
    <message>
        <source>Comment (C)</source>
        <translation>Ý kiến (C)</translation>
    </message>
    <message>
        <source>Assign (O)</source>
        <translation>Giao (O)</translation>
    </message>
    <message>
        <source>Shelve (G)</source>
        <translation>Tạm gác (G)</translation>
    </message>
    <message>
        <source>Unshelve (U)</source>
        <translation>Bỏ gác (U)</translation>
    </message>
    <message>
        <source>Take out (D)</source>
        <translation>Ngừng theo dõi (D)</translation>
    </message>
    <message>
        <source>Put back (R)</source>
        <translation>Theo dõi lại (R)</translation>
    </message>
    <message>
        <source>Acknowledge: somebody has seen it (Space or A)</source>
        <translation>Tiếp nhận: đã có người biết (phím cách hoặc A)</translation>
    </message>
    <message>
        <source>Dealt with: something has been done about it (X)</source>
        <translation>Đã xử lý: đã có biện pháp khắc phục (X)</translation>
    </message>
    <message>
        <source>Write a comment (C)</source>
        <translation>Ghi ý kiến (C)</translation>
    </message>
    <message>
        <source>Say who takes it on (O)</source>
        <translation>Giao người xử lý (O)</translation>
    </message>
    <message>
        <source>Put aside for a time, with a reason (G)</source>
        <translation>Tạm gác có thời hạn, kèm lý do (G)</translation>
    </message>
    <message>
        <source>Take off the shelf (U)</source>
        <translation>Bỏ tạm gác (U)</translation>
    </message>
    <message>
        <source>Take out of service, with a reason (D)</source>
        <translation>Ngừng theo dõi, kèm lý do (D)</translation>
    </message>
    <message>
        <source>Put back into service (R)</source>
        <translation>Theo dõi lại (R)</translation>
    </message>
    <message>
        <source>Waiting for the first figures.</source>
        <translation>Đang chờ số liệu đầu tiên.</translation>
    </message>
    <message>
        <source>Nothing is out of line.</source>
        <translation>Không có cảnh báo nào.</translation>
    </message>
    <message>
        <source>No alarm passes the filters. 3 shows all, 0 takes the filters away.</source>
        <translation>Không có cảnh báo nào phù hợp bộ lọc. Phím 3 hiện tất cả, phím 0 bỏ bộ lọc.</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>đã chọn %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n cảnh báo</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, of which critical: %3</source>
        <translation>%1: %2, trong đó khẩn: %3</translation>
    </message>
    <message>
        <source>Being recorded…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message>
        <source>The alarm that the flood began with is normal again.</source>
        <translation>Cảnh báo mở đầu đợt dồn dập đã trở lại bình thường.</translation>
    </message>
    <message>
        <source>Choose an alarm first.</source>
        <translation>Hãy chọn một cảnh báo trước.</translation>
    </message>
    <message>
        <source>Directive (N)</source>
        <translation>Chỉ đạo (N)</translation>
    </message>
    <message>
        <source>A leader orders something about this alarm (N)</source>
        <translation>Lãnh đạo giao việc về cảnh báo này (N)</translation>
    </message>
    <message>
        <source>A directive is about one alarm. Choose one.</source>
        <translation>Một chỉ đạo là về một cảnh báo. Hãy chọn một.</translation>
    </message>
    <message>
        <source>The list has gone on to “%1”. If it is meant, press again.</source>
        <translation>Danh sách vừa chuyển sang “%1”. Nếu đúng là cảnh báo này, hãy nhấn lại.</translation>
    </message>
    <message>
        <source>What you have written is not done yet: finish it, or leave it with Esc.</source>
        <translation>Nội dung đang viết chưa được thực hiện: hãy hoàn tất, hoặc bỏ bằng Esc.</translation>
    </message>
</context>
<context>
    <name>ioc::AlarmDetail</name>
    <message>
        <source>The alarm</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Người thực hiện</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>No alarm is chosen.</source>
        <translation>Chưa chọn cảnh báo nào.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Việc cần làm</translation>
    </message>
</context>
<context>
    <name>ioc::AlarmRecorder</name>
    <message>
        <source>The ledger takes nothing at the moment. Try again.</source>
        <translation>Sổ nhật ký tạm thời không ghi được. Hãy thử lại.</translation>
    </message>
</context>
<context>
    <name>ioc::AlarmTableModel</name>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n cảnh báo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n chờ tiếp nhận</numerusform>
        </translation>
    </message>
    <message>
        <source>Unfold it: → or Space, or a click</source>
        <translation>Mở ra: →, phím cách hoặc bấm chuột</translation>
    </message>
    <message>
        <source>Fold it: ← on one of its alarms, or a click</source>
        <translation>Gập lại: ← trên một cảnh báo của nhóm, hoặc bấm chuột</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>đang gập</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>đang mở</translation>
    </message>
</context>
<context>
    <name>ioc::AlarmTeller</name>
    <message>
        <source>Notices cannot be kept: %1</source>
        <translation>Không lưu được tin báo: %1</translation>
    </message>
    <message>
        <source>Nobody can be told by “%1”: %2</source>
        <translation>Không báo tin được qua “%1”: %2</translation>
    </message>
    <message>
        <source>There is no channel “%1”, or nobody who has an address there.</source>
        <translation>Không có kênh “%1”, hoặc không ai có địa chỉ ở đó.</translation>
    </message>
    <message>
        <source>The sign of life does not reach “%1”: %2</source>
        <translation>Tín hiệu còn hoạt động không tới được “%1”: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n notice(s) by “%1” reached nobody in the last 24 hours. The last: %2</source>
        <translation>
            <numerusform>%n thông báo qua “%1” không tới được ai trong 24 giờ qua. Lần cuối: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ioc::BlockingPool</name>
    <message numerus="yes">
        <source>%n earlier call(s) of this feed still wait for the server; no further one is begun until one of them ends.</source>
        <translation>
            <numerusform>%n lượt gọi trước của nguồn này vẫn đang chờ máy chủ; chưa bắt đầu lượt mới cho đến khi một lượt kết thúc.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) of all feeds still wait for servers that do not answer; no further one is begun until one of them ends.</source>
        <translation>
            <numerusform>%n lượt gọi của các nguồn vẫn đang chờ những máy chủ không trả lời; chưa bắt đầu lượt mới cho đến khi một lượt kết thúc.</numerusform>
        </translation>
    </message>
    <message>
        <source>The systems of other feeds are slow, so that this one did not have its turn in time.</source>
        <translation>Hệ thống của các nguồn khác trả lời chậm nên nguồn này không đến lượt kịp thời.</translation>
    </message>
    <message>
        <source>The system gives no further thread: %1</source>
        <translation>Hệ điều hành không cấp thêm luồng xử lý: %1</translation>
    </message>
    <message numerus="yes">
        <source>The server hangs: it did not end the call within %n second(s). The call is abandoned.</source>
        <translation>
            <numerusform>Máy chủ bị treo: không kết thúc lượt gọi trong %n giây. Lượt gọi bị bỏ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ioc::CacheWatch</name>
    <message>
        <source>The cache was removed or replaced: these figures are no longer renewed. Start the program again.</source>
        <translation>Dữ liệu lưu tạm đã bị xóa hoặc bị thay: số liệu này không còn được cập nhật. Hãy mở lại chương trình.</translation>
    </message>
</context>
<context>
    <name>ioc::ClosingQuestion</name>
    <message>
        <source>Discard and close</source>
        <translation>Bỏ và đóng</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ở lại</translation>
    </message>
    <message>
        <source>What is written in “%1” is not recorded yet. Close the window and lose it?</source>
        <translation>Những gì đã viết ở “%1” chưa được ghi. Đóng cửa sổ và bỏ những gì đã viết?</translation>
    </message>
</context>
<context>
    <name>ioc::CommandClient</name>
    <message>
        <source>This program is ending; the one that owns the data folder may still carry the command out.</source>
        <translation>Chương trình này đang kết thúc; chương trình giữ thư mục dữ liệu vẫn có thể thực hiện lệnh.</translation>
    </message>
    <message>
        <source>It is not known whether this was done: the program that owns the data folder has not answered in time.</source>
        <translation>Chưa biết lệnh có được thực hiện hay không: chương trình đang giữ thư mục dữ liệu chưa trả lời kịp.</translation>
    </message>
    <message>
        <source>It is not known whether this was done: the program that owns the data folder ended before it answered.</source>
        <translation>Chưa biết lệnh có được thực hiện hay không: chương trình đang giữ thư mục dữ liệu đã kết thúc trước khi trả lời.</translation>
    </message>
    <message>
        <source>The program that owns the data folder does not answer.</source>
        <translation>Chương trình đang giữ thư mục dữ liệu không trả lời.</translation>
    </message>
</context>
<context>
    <name>ioc::CommandDesk</name>
    <message>
        <source>There is no feed “%1” in the pack.</source>
        <translation>Gói cấu hình không có nguồn “%1”.</translation>
    </message>
    <message>
        <source>A warning is recorded by its identifier and the file&apos;s hash.</source>
        <translation>Bản tin cảnh báo được ghi sổ theo mã và giá trị băm của tệp.</translation>
    </message>
    <message>
        <source>Walls take orders by sockets of their own.</source>
        <translation>Màn hình trình chiếu nhận lệnh qua cổng riêng.</translation>
    </message>
    <message>
        <source>Messages and meetings are recorded, with their screen.</source>
        <translation>Chỉ ghi sổ thông báo và phiên họp, kèm màn hình.</translation>
    </message>
</context>
<context>
    <name>ioc::CommandSocket</name>
    <message>
        <source>The command socket cannot be made; other programs cannot send commands.</source>
        <translation>Không mở được kênh nhận lệnh; chương trình khác không gửi lệnh được.</translation>
    </message>
</context>
<context>
    <name>ioc::DeskWindow</name>
    <message>
        <source>Muted until %1</source>
        <translation>Tắt tiếng đến %1</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Đang bật tiếng</translation>
    </message>
    <message>
        <source>Let new alarms be heard again (M)</source>
        <translation>Bật lại tiếng báo cảnh báo mới (M)</translation>
    </message>
    <message>
        <source>Mute for 30 minutes (M)</source>
        <translation>Tắt tiếng 30 phút (M)</translation>
    </message>
</context>
<context>
    <name>ioc::DirectiveActDialog</name>
    <message>
        <source>%1: directive %2</source>
        <translation>%1: chỉ đạo %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã làm</translation>
    </message>
    <message>
        <source>New last day</source>
        <translation>Hạn mới</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Hãy nêu lý do.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) too many.</source>
        <translation>
            <numerusform>Thừa %n ký tự.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another day than %1, from %2 to %3.</source>
        <translation>Chọn ngày khác %1, từ %2 đến %3.</translation>
    </message>
    <message>
        <source>Left as it is, the report is recorded as a comment.</source>
        <translation>Nếu để nguyên, báo cáo được ghi sổ là ý kiến.</translation>
    </message>
    <message>
        <source>Meanwhile %1 % was recorded.</source>
        <translation>Trong lúc đó đã ghi sổ %1 %.</translation>
    </message>
    <message>
        <source>Choose how far it is, or write a report.</source>
        <translation>Hãy chọn tiến độ hoặc viết báo cáo.</translation>
    </message>
</context>
<context>
    <name>ioc::DirectiveBoard</name>
    <message>
        <source>%1: %2, of which %3 overdue</source>
        <translation>%1: %2, trong đó %3 quá hạn</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ioc::DirectiveDesk</name>
    <message>
        <source>“%1” is nothing that people do with a directive.</source>
        <translation>“%1” không phải việc có thể làm với một chỉ đạo.</translation>
    </message>
    <message>
        <source>What the data say is told by the program alone.</source>
        <translation>Điều số liệu cho biết chỉ do chương trình ghi.</translation>
    </message>
    <message>
        <source>A directive is ordered once, when it is issued.</source>
        <translation>Chỉ đạo chỉ được ban hành một lần.</translation>
    </message>
    <message>
        <source>Somebody else was faster: directive %1 is settled otherwise. Look at it again.</source>
        <translation>Có người đã làm trước: chỉ đạo %1 đã được xử lý khác. Hãy xem lại.</translation>
    </message>
</context>
<context>
    <name>ioc::DirectiveDetailPane</name>
    <message>
        <source>No directive is chosen.</source>
        <translation>Chưa chọn chỉ đạo nào.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>What and who</source>
        <translation>Việc và người thực hiện</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The filter hides this directive in the list.</source>
        <translation>Bộ lọc đang ẩn chỉ đạo này trong danh sách.</translation>
    </message>
</context>
<context>
    <name>ioc::DirectiveFilterBar</name>
    <message>
        <source>In charge: all</source>
        <translation>Chủ trì: tất cả</translation>
    </message>
    <message>
        <source>Issued by: all</source>
        <translation>Người chỉ đạo: tất cả</translation>
    </message>
    <message>
        <source>Which directives</source>
        <translation>Nhóm chỉ đạo</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Người chỉ đạo</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Tìm (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>ioc::DirectiveFollower</name>
    <message>
        <source>The ledger was removed or replaced: the directives are no longer renewed. Start the program again.</source>
        <translation>Sổ nhật ký đã bị xóa hoặc thay: các chỉ đạo không còn được cập nhật. Hãy khởi động lại chương trình.</translation>
    </message>
    <message>
        <source>The directives cannot be read: %1</source>
        <translation>Không đọc được các chỉ đạo: %1</translation>
    </message>
</context>
<context>
    <name>ioc::DirectiveForm</name>
    <message>
        <source>New directive</source>
        <translation>Chỉ đạo mới</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>Số văn bản</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Việc phải làm</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Người chỉ đạo</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Add who supports (Enter)</source>
        <translation>Thêm đơn vị phối hợp (Enter)</translation>
    </message>
    <message>
        <source>Supporting (Delete takes out)</source>
        <translation>Phối hợp (Delete để bỏ)</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Hạn cuối</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>Of the unit</source>
        <translation>Của địa bàn</translation>
    </message>
    <message>
        <source>By data</source>
        <translation>Theo số liệu</translation>
    </message>
    <message>
        <source>the whole province</source>
        <translation>toàn tỉnh</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không</translation>
    </message>
    <message>
        <source>closed when the indicator is</source>
        <translation>tự kết thúc khi chỉ tiêu</translation>
    </message>
    <message>
        <source>at or above</source>
        <translation>từ … trở lên</translation>
    </message>
    <message>
        <source>at or below</source>
        <translation>từ … trở xuống</translation>
    </message>
    <message>
        <source>Side of the limit</source>
        <translation>Phía của ngưỡng</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Ngưỡng</translation>
    </message>
    <message>
        <source> days on end</source>
        <translation> ngày liên tiếp</translation>
    </message>
    <message>
        <source>Days on end</source>
        <translation>Số ngày liên tiếp</translation>
    </message>
    <message>
        <source>Not added yet: press Enter, or empty the field.</source>
        <translation>Chưa được thêm vào: nhấn Enter, hoặc xóa trống ô này.</translation>
    </message>
    <message>
        <source>Choose who supports from the list, or empty the field.</source>
        <translation>Hãy chọn đơn vị phối hợp trong danh sách, hoặc xóa trống ô này.</translation>
    </message>
    <message>
        <source>Choose the indicator from the list, or empty the field.</source>
        <translation>Hãy chọn chỉ tiêu trong danh sách, hoặc xóa trống ô này.</translation>
    </message>
    <message>
        <source>Choose the unit from the list.</source>
        <translation>Hãy chọn địa bàn trong danh sách.</translation>
    </message>
</context>
<context>
    <name>ioc::DirectiveListModel</name>
    <message>
        <source>Number</source>
        <translation>Số văn bản</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Chỉ tiêu</translation>
    </message>
</context>
<context>
    <name>ioc::DirectivesView</name>
    <message>
        <source>The directives cannot be read.</source>
        <translation>Không đọc được các chỉ đạo.</translation>
    </message>
    <message>
        <source>No directive has been given yet. N gives the first.</source>
        <translation>Chưa có chỉ đạo nào. Nhấn N để ban hành.</translation>
    </message>
    <message>
        <source>No directive is like that.</source>
        <translation>Không có chỉ đạo nào như vậy.</translation>
    </message>
    <message>
        <source>Being recorded: %1…</source>
        <translation>Đang ghi sổ: %1…</translation>
    </message>
    <message>
        <source>Directives</source>
        <translation>Chỉ đạo</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>List (S)</source>
        <translation>Danh sách (S)</translation>
    </message>
    <message>
        <source>Board (B)</source>
        <translation>Bảng (B)</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>Directive %1 is %2: this cannot be done with it.</source>
        <translation>Chỉ đạo %1 %2: không thực hiện được thao tác này.</translation>
    </message>
    <message>
        <source>Recorded: %1.</source>
        <translation>Đã ghi sổ: %1.</translation>
    </message>
    <message>
        <source>Not recorded: %1. %2</source>
        <translation>Chưa ghi sổ: %1. %2</translation>
    </message>
    <message>
        <source>Directive %1 with the same content has been issued since this form was first sent. Leave the form, or record once more to issue another one.</source>
        <translation>Chỉ đạo %1 có cùng nội dung đã được ban hành sau lần gửi đầu của biểu mẫu này. Hãy đóng biểu mẫu, hoặc ghi sổ lần nữa nếu muốn ban hành thêm một chỉ đạo.</translation>
    </message>
    <message>
        <source>Nobody knows whether it was recorded: %1. %2</source>
        <translation>Chưa rõ đã ghi sổ hay chưa: %1. %2</translation>
    </message>
</context>
<context>
    <name>ioc::Engine</name>
    <message>
        <source>There is no pack in the data folder yet. Name one with --pack.</source>
        <translation>Thư mục dữ liệu chưa có gói cấu hình tỉnh. Hãy chỉ ra gói bằng --pack.</translation>
    </message>
    <message>
        <source>A restore of this data folder was interrupted. Run “toancanh-cli ledger restore” again.</source>
        <translation>Việc phục hồi thư mục dữ liệu này bị ngắt giữa chừng. Hãy chạy lại “toancanh-cli ledger restore”.</translation>
    </message>
    <message>
        <source>Time stands still here: nothing that is done would have its true time.</source>
        <translation>Thời gian ở đây đứng yên: thao tác sẽ không có thời điểm thật.</translation>
    </message>
    <message>
        <source>The feeds rest in this program.</source>
        <translation>Chương trình này không lấy dữ liệu từ các nguồn.</translation>
    </message>
    <message>
        <source>The feed is paused. Resume it first.</source>
        <translation>Nguồn đang tạm dừng. Hãy cho chạy tiếp trước.</translation>
    </message>
    <message>
        <source>Nobody is reminded of directives: %1</source>
        <translation>Không ai được nhắc về chỉ đạo: %1</translation>
    </message>
    <message>
        <source>There is no channel “%1” in the pack.</source>
        <translation>Gói tỉnh không có kênh “%1”.</translation>
    </message>
    <message>
        <source>A hand-over note is a text of up to %1 characters.</source>
        <translation>Ghi chú bàn giao là văn bản dài tối đa %1 ký tự.</translation>
    </message>
    <message>
        <source>There is no shift “%1” in the pack.</source>
        <translation>Gói tỉnh không có ca trực “%1”.</translation>
    </message>
    <message>
        <source>The page is too long to be sent to the program that owns the data folder. Save it there.</source>
        <translation>Trang quá dài để gửi tới chương trình đang giữ thư mục dữ liệu. Hãy lưu tại chương trình đó.</translation>
    </message>
    <message>
        <source>What is shown is the past (%1): nothing can be done in it.</source>
        <translation>Đang xem thời điểm đã qua (%1): không thể thao tác gì ở đó.</translation>
    </message>
</context>
<context>
    <name>ioc::FeedRunner</name>
    <message>
        <source>The pipeline ended without a last part.</source>
        <translation>Quá trình xử lý kết thúc khi chưa có phần cuối.</translation>
    </message>
</context>
<context>
    <name>ioc::FilterBar</name>
    <message>
        <source>What is listed</source>
        <translation>Bộ lọc danh sách</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Tìm kiếm (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search in name, place, owner; accents make no difference</source>
        <translation>Tìm theo tên, nơi, người xử lý; không cần gõ dấu</translation>
    </message>
    <message>
        <source>Any priority</source>
        <translation>Mọi mức độ</translation>
    </message>
    <message>
        <source>High and critical (4)</source>
        <translation>Cao và khẩn (4)</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Khẩn</translation>
    </message>
    <message>
        <source>Taken on by anybody</source>
        <translation>Mọi người xử lý</translation>
    </message>
    <message>
        <source>Mine (5)</source>
        <translation>Của tôi (5)</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Chưa ai nhận</translation>
    </message>
    <message>
        <source>Not grouped (6)</source>
        <translation>Không nhóm (6)</translation>
    </message>
    <message>
        <source>By cause</source>
        <translation>Nhóm theo nguyên nhân</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Nhóm theo nguồn</translation>
    </message>
    <message>
        <source>By territory</source>
        <translation>Nhóm theo địa bàn</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Mức độ</translation>
    </message>
    <message>
        <source>Responsible agency</source>
        <translation>Cơ quan chủ trì</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Taken on by</source>
        <translation>Người xử lý</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Cách nhóm</translation>
    </message>
    <message>
        <source>Any agency</source>
        <translation>Mọi cơ quan</translation>
    </message>
    <message>
        <source>Any unit</source>
        <translation>Mọi đơn vị</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>Chờ tiếp nhận %1</translation>
    </message>
    <message>
        <source>Active %1</source>
        <translation>Đang hoạt động %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Tất cả %1</translation>
    </message>
    <message>
        <source>Wait for somebody to acknowledge them (1)</source>
        <translation>Chờ người tiếp nhận (1)</translation>
    </message>
    <message>
        <source>Waiting, or out of line and not put aside (2)</source>
        <translation>Chờ tiếp nhận, hoặc đang bất thường, chưa tạm gác (2)</translation>
    </message>
    <message>
        <source>All that is not normal (3)</source>
        <translation>Mọi cảnh báo chưa trở lại bình thường (3)</translation>
    </message>
</context>
<context>
    <name>ioc::FloodBanner</name>
    <message>
        <source>Show the first (F)</source>
        <translation>Xem cảnh báo đầu tiên (F)</translation>
    </message>
    <message>
        <source>Group by cause</source>
        <translation>Nhóm theo nguyên nhân</translation>
    </message>
</context>
<context>
    <name>ioc::GeoJson</name>
    <message>
        <source>A position is not a pair of numbers.</source>
        <translation>Một tọa độ không phải là cặp số.</translation>
    </message>
    <message>
        <source>Longitude and latitude look swapped at %1.</source>
        <translation>Kinh độ và vĩ độ có vẻ bị đảo tại %1.</translation>
    </message>
    <message>
        <source>Longitude and latitude are out of range at %1.</source>
        <translation>Kinh độ, vĩ độ ngoài phạm vi tại %1.</translation>
    </message>
    <message>
        <source>A ring has fewer than four points.</source>
        <translation>Một vòng ranh giới có ít hơn bốn điểm.</translation>
    </message>
    <message>
        <source>A ring is not closed.</source>
        <translation>Một vòng ranh giới không khép kín.</translation>
    </message>
    <message>
        <source>A polygon has no ring.</source>
        <translation>Một đa giác không có vòng ranh giới.</translation>
    </message>
    <message>
        <source>The geometry is neither Polygon nor MultiPolygon.</source>
        <translation>Hình học không phải Polygon hay MultiPolygon.</translation>
    </message>
    <message>
        <source>The geometry has no polygon.</source>
        <translation>Hình học không có đa giác nào.</translation>
    </message>
    <message>
        <source>The member is not a Feature.</source>
        <translation>Phần tử không phải là Feature.</translation>
    </message>
    <message>
        <source>The property &quot;id&quot; is missing.</source>
        <translation>Thiếu thuộc tính &quot;id&quot;.</translation>
    </message>
    <message>
        <source>The file is not a FeatureCollection.</source>
        <translation>Tệp không phải là FeatureCollection.</translation>
    </message>
    <message>
        <source>The id is there twice.</source>
        <translation>Mã này xuất hiện hai lần.</translation>
    </message>
    <message>
        <source>The boundary file is not there.</source>
        <translation>Không có tệp địa giới.</translation>
    </message>
    <message>
        <source>A ring is wider than half of the earth; what crosses the 180th meridian must be cut there.</source>
        <translation>Một vòng ranh giới rộng hơn nửa vòng Trái Đất; hình cắt qua kinh tuyến 180 phải được tách tại đó.</translation>
    </message>
</context>
<context>
    <name>ioc::Geometry</name>
    <message>
        <source>A ring has fewer than four points.</source>
        <translation>Một vòng ranh giới có ít hơn bốn điểm.</translation>
    </message>
    <message>
        <source>A ring has no area.</source>
        <translation>Một vòng ranh giới không có diện tích.</translation>
    </message>
    <message>
        <source>A ring runs back on itself.</source>
        <translation>Một vòng ranh giới chạy ngược lên chính nó.</translation>
    </message>
    <message>
        <source>A ring repeats a point.</source>
        <translation>Một vòng ranh giới lặp lại một điểm.</translation>
    </message>
    <message>
        <source>A ring is not closed.</source>
        <translation>Một vòng ranh giới không khép kín.</translation>
    </message>
    <message>
        <source>A ring crosses itself or another ring.</source>
        <translation>Một vòng ranh giới cắt chính nó hoặc vòng khác.</translation>
    </message>
    <message>
        <source>A ring runs the wrong way round.</source>
        <translation>Một vòng ranh giới đi ngược chiều quy định.</translation>
    </message>
    <message>
        <source>A hole lies outside its polygon.</source>
        <translation>Một lỗ nằm ngoài đa giác của nó.</translation>
    </message>
    <message>
        <source>A hole lies inside another hole.</source>
        <translation>Một lỗ nằm trong lỗ khác.</translation>
    </message>
    <message>
        <source>Holes cut the polygon into separate parts.</source>
        <translation>Các lỗ chia đa giác thành nhiều phần rời nhau.</translation>
    </message>
    <message>
        <source>Two polygons of the shape overlap.</source>
        <translation>Hai đa giác của hình chồng lên nhau.</translation>
    </message>
    <message>
        <source>A box has its corners in the wrong order.</source>
        <translation>Các góc của khung bao sai thứ tự.</translation>
    </message>
    <message>
        <source>A coordinate is not a finite number.</source>
        <translation>Một tọa độ không phải số hữu hạn.</translation>
    </message>
    <message>
        <source>The shape is not valid.</source>
        <translation>Hình không hợp lệ.</translation>
    </message>
</context>
<context>
    <name>ioc::HttpConnector</name>
    <message>
        <source>The list did not come to its end in time.</source>
        <translation>Danh sách không kết thúc kịp thời gian.</translation>
    </message>
    <message>
        <source>The server says that nothing has changed, which nobody asked.</source>
        <translation>Máy chủ báo không có gì thay đổi dù không được hỏi.</translation>
    </message>
    <message>
        <source>The service refuses the request: %1</source>
        <translation>Dịch vụ từ chối yêu cầu: %1</translation>
    </message>
</context>
<context>
    <name>ioc::HttpExchange</name>
    <message numerus="yes">
        <source>The server did not answer in full within %n second(s).</source>
        <translation>
            <numerusform>Máy chủ không trả lời đầy đủ trong %n giây.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server answered with status %1.</source>
        <translation>Máy chủ trả lời với mã trạng thái %1.</translation>
    </message>
    <message>
        <source>The answer has %1 bytes where %2 were announced.</source>
        <translation>Nội dung trả lời có %1 byte trong khi đã báo %2.</translation>
    </message>
    <message>
        <source>The proxy wants other credentials (status %1).</source>
        <translation>Máy chủ trung gian (proxy) đòi thông tin xác thực khác (mã trạng thái %1).</translation>
    </message>
    <message>
        <source>The service refuses the request: %1</source>
        <translation>Dịch vụ từ chối yêu cầu: %1</translation>
    </message>
    <message>
        <source>The server wants a certificate, and the feed shows none.</source>
        <translation>Máy chủ đòi chứng thư số nhưng nguồn dữ liệu không xuất trình chứng thư nào.</translation>
    </message>
    <message>
        <source>The server does not accept the certificate that the feed shows.</source>
        <translation>Máy chủ không chấp nhận chứng thư số mà nguồn dữ liệu xuất trình.</translation>
    </message>
</context>
<context>
    <name>ioc::HttpTransfer</name>
    <message>
        <source>The library for HTTP cannot be used.</source>
        <translation>Không dùng được thư viện HTTP.</translation>
    </message>
    <message>
        <source>The head of the answer has no end.</source>
        <translation>Phần đầu của câu trả lời dài vô tận.</translation>
    </message>
</context>
<context>
    <name>ioc::LedgerThread</name>
    <message>
        <source>The program is ending. Nothing was recorded.</source>
        <translation>Chương trình đang kết thúc. Chưa ghi được gì.</translation>
    </message>
    <message>
        <source>The ledger is damaged: %1 “toancanh-cli ledger verify” tells more.</source>
        <translation>Sổ nhật ký bị hỏng: %1 “toancanh-cli ledger verify” cho biết thêm.</translation>
    </message>
    <message>
        <source>The ledger was removed or replaced while the program runs: nothing that is done can be recorded.</source>
        <translation>Sổ nhật ký đã bị xóa hoặc bị thay trong khi chương trình chạy: không ghi được thao tác nào.</translation>
    </message>
</context>
<context>
    <name>ioc::NotifyListener</name>
    <message>
        <source>The socket by which the wall tells that it lives cannot be made.</source>
        <translation>Không tạo được cổng để màn hình trình chiếu báo là còn hoạt động.</translation>
    </message>
</context>
<context>
    <name>ioc::OAuth2Credentials</name>
    <message>
        <source>The server that gives tokens refused the client “%1” (status %2).</source>
        <translation>Máy chủ cấp mã truy cập từ chối ứng dụng “%1” (mã trạng thái %2).</translation>
    </message>
    <message>
        <source>The server that gives tokens answered with something else.</source>
        <translation>Máy chủ cấp mã truy cập trả lời nội dung không đúng.</translation>
    </message>
    <message>
        <source>The server that gives tokens: %1</source>
        <translation>Máy chủ cấp mã truy cập: %1</translation>
    </message>
</context>
<context>
    <name>ioc::OwnerWatch</name>
    <message>
        <source>No program has run the sources since %1: these figures are no longer renewed.</source>
        <translation>Từ %1 không có chương trình nào chạy các nguồn: số liệu này không còn được cập nhật.</translation>
    </message>
    <message>
        <source>Nothing has come through from the sources since %1.</source>
        <translation>Từ %1 không có gì từ các nguồn tới được đây.</translation>
    </message>
</context>
<context>
    <name>ioc::PageCanvas</name>
    <message>
        <source>too small</source>
        <translation>quá nhỏ</translation>
    </message>
    <message>
        <source>No tile is selected.</source>
        <translation>Chưa chọn ô nào.</translation>
    </message>
    <message>
        <source>%1 “%2”: column %3, row %4, %5 by %6 cells. %7</source>
        <translation>%1 “%2”: cột %3, hàng %4, rộng %5, cao %6 ô lưới. %7</translation>
    </message>
    <message>
        <source>The page, as the wall shows it</source>
        <translation>Trang như trên màn hình lớn</translation>
    </message>
    <message>
        <source>Not done: another tile lies there, or it is off the grid.</source>
        <translation>Không đặt được: chỗ đó đã có ô khác hoặc ra ngoài lưới.</translation>
    </message>
    <message>
        <source>There is no free cell: make a tile smaller first, or remove one.</source>
        <translation>Không còn chỗ trống: hãy thu nhỏ hoặc bỏ bớt một ô.</translation>
    </message>
    <message>
        <source>There is no free place of this size.</source>
        <translation>Không còn chỗ trống cho cỡ này.</translation>
    </message>
    <message>
        <source>figures come once it is saved</source>
        <translation>số liệu có sau khi lưu</translation>
    </message>
    <message>
        <source>%1 × %2 cells</source>
        <translation>%1 × %2 ô lưới</translation>
    </message>
    <message>
        <source>no room here</source>
        <translation>không đủ chỗ</translation>
    </message>
</context>
<context>
    <name>ioc::PageDesk</name>
    <message>
        <source>The screen “%1” begins with the page.</source>
        <translation>Màn hình “%1” bắt đầu bằng trang này.</translation>
    </message>
    <message>
        <source>A page is saved with what it holds, or removed.</source>
        <translation>Một trang được lưu kèm nội dung, hoặc bị bỏ.</translation>
    </message>
    <message>
        <source>The order and the page in it have different ids.</source>
        <translation>Mã trong lệnh khác mã của trang.</translation>
    </message>
    <message>
        <source>There is no page “%1” in the pack.</source>
        <translation>Gói không có trang “%1”.</translation>
    </message>
    <message>
        <source>The list of screens cannot be read, and one of them may begin with the page.</source>
        <translation>Không đọc được danh sách màn hình, có thể một màn hình bắt đầu bằng trang này.</translation>
    </message>
    <message>
        <source>The page was changed elsewhere meanwhile: look at it and save again.</source>
        <translation>Trang vừa được sửa ở nơi khác: hãy xem lại rồi lưu lần nữa.</translation>
    </message>
</context>
<context>
    <name>ioc::PageDraft</name>
    <message>
        <source>Move or resize a tile</source>
        <translation>Dời hoặc đổi cỡ ô</translation>
    </message>
    <message>
        <source>Change a tile</source>
        <translation>Sửa ô</translation>
    </message>
    <message>
        <source>New tile</source>
        <translation>Ô mới</translation>
    </message>
    <message>
        <source>Duplicate a tile</source>
        <translation>Nhân bản ô</translation>
    </message>
    <message>
        <source>Remove a tile</source>
        <translation>Bỏ ô</translation>
    </message>
    <message>
        <source>Change the page</source>
        <translation>Sửa trang</translation>
    </message>
</context>
<context>
    <name>ioc::PageEditor</name>
    <message>
        <source>Being saved…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>▲ The page was taken out of the pack elsewhere. Saving puts it in again.</source>
        <translation>▲ Trang đã bị bỏ khỏi gói ở nơi khác. Lưu sẽ đưa trang trở lại.</translation>
    </message>
    <message>
        <source>▲ The page was changed elsewhere. Saving replaces that by what stands here; discarding takes it over.</source>
        <translation>▲ Trang đã được sửa ở nơi khác. Lưu sẽ thay bằng nội dung tại đây; bỏ thay đổi sẽ lấy nội dung kia.</translation>
    </message>
    <message>
        <source>The page “%1” has changes that are not saved.</source>
        <translation>Trang “%1” có thay đổi chưa lưu.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Bỏ thay đổi</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ở lại</translation>
    </message>
    <message>
        <source>Delete the page “%1” from the pack?</source>
        <translation>Xóa trang “%1” khỏi gói?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Being deleted…</source>
        <translation>Đang xóa…</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Đã xóa.</translation>
    </message>
    <message>
        <source>It cannot be saved: %1</source>
        <translation>Không lưu được: %1</translation>
    </message>
    <message>
        <source>It cannot be saved. Tile “%1”: %2</source>
        <translation>Không lưu được. Ô “%1”: %2</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Soạn trang</translation>
    </message>
    <message>
        <source>Pages of the wall</source>
        <translation>Các trang</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>Ô</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Màn hình lớn</translation>
    </message>
    <message>
        <source>Click a tile, or draw a new one on free cells with the mouse (or press Insert).</source>
        <translation>Bấm chọn một ô, hoặc dùng chuột vẽ ô mới trên chỗ trống (hay nhấn Insert).</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>New tile</source>
        <translation>Ô mới</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Nhân bản</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ ô</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Bỏ thay đổi</translation>
    </message>
</context>
<context>
    <name>ioc::PageForm</name>
    <message>
        <source>Id, for playlists and orders</source>
        <translation>Mã, dùng trong danh sách phát và lệnh</translation>
    </message>
    <message>
        <source>Title of the page</source>
        <translation>Tên trang</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Lưới</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Tiếng Việt</translation>
    </message>
    <message>
        <source>Title of the page, %1</source>
        <translation>Tên trang, %1</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Tiếng Anh</translation>
    </message>
    <message>
        <source> columns</source>
        <translation> cột</translation>
    </message>
    <message>
        <source>Columns of the grid</source>
        <translation>Số cột của lưới</translation>
    </message>
    <message>
        <source> rows</source>
        <translation> hàng</translation>
    </message>
    <message>
        <source>Rows of the grid</source>
        <translation>Số hàng của lưới</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
</context>
<context>
    <name>ioc::PageList</name>
    <message>
        <source>(without a title)</source>
        <translation>(chưa có tên)</translation>
    </message>
    <message>
        <source>%1 — not saved</source>
        <translation>%1 — chưa lưu</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Trang mới</translation>
    </message>
    <message>
        <source>Duplicate page</source>
        <translation>Nhân bản trang</translation>
    </message>
    <message>
        <source>Delete page…</source>
        <translation>Xóa trang…</translation>
    </message>
</context>
<context>
    <name>ioc::PictureTaker</name>
    <message>
        <source>The page was not complete within a minute.</source>
        <translation>Trang không hoàn chỉnh trong vòng một phút.</translation>
    </message>
    <message>
        <source>The picture cannot be written: %1</source>
        <translation>Không ghi được ảnh: %1</translation>
    </message>
</context>
<context>
    <name>ioc::PlaceMap</name>
    <message>
        <source>Map: %1</source>
        <translation>Bản đồ: %1</translation>
    </message>
    <message>
        <source>the pack has no boundaries</source>
        <translation>gói dữ liệu không có ranh giới</translation>
    </message>
</context>
<context>
    <name>ioc::RecordingDialog</name>
    <message>
        <source>Record (Ctrl+Enter)</source>
        <translation>Ghi sổ (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Hủy (Esc)</translation>
    </message>
    <message>
        <source>Being recorded…</source>
        <translation>Đang ghi sổ…</translation>
    </message>
    <message>
        <source>Esc once more leaves the form, and what is written in it is lost.</source>
        <translation>Nhấn Esc lần nữa để đóng biểu mẫu và bỏ những gì đã nhập.</translation>
    </message>
</context>
<context>
    <name>ioc::Refill</name>
    <message numerus="yes">
        <source>The last %n commits of the session before are lost; the feeds are bringing them again.</source>
        <translation>
            <numerusform>%n lần lưu cuối của phiên trước đã mất; các nguồn đang gửi lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of the stored values was damaged and has been set aside; the feeds are bringing them again.</source>
        <translation>Một phần số liệu đã lưu bị hỏng và đã được tách riêng; các nguồn đang gửi lại.</translation>
    </message>
</context>
<context>
    <name>ioc::ReminderTeller</name>
    <message>
        <source>Reminders cannot be kept: %1</source>
        <translation>Không lưu được các nhắc việc: %1</translation>
    </message>
    <message>
        <source>Nobody can be reminded by “%1”: %2</source>
        <translation>Không nhắc được ai qua “%1”: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) by “%1” reached nobody in the last 24 hours. The last: %2</source>
        <translation>
            <numerusform>%n lời nhắc qua “%1” không tới được ai trong 24 giờ qua. Lần cuối: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ioc::RoomForm</name>
    <message>
        <source>Picture, in pixels</source>
        <translation>Cỡ hình, điểm ảnh</translation>
    </message>
    <message>
        <source>Height of the picture</source>
        <translation>Chiều cao màn hình</translation>
    </message>
    <message>
        <source>Farthest seat, from the picture</source>
        <translation>Ghế xa nhất cách màn hình</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>The farthest seat is %1 picture heights away.</source>
        <translation>Ghế xa nhất cách %1 lần chiều cao màn hình.</translation>
    </message>
</context>
<context>
    <name>ioc::RulesWorker</name>
    <message>
        <source>The cache cannot be read: %1 The figures are the last that could be.</source>
        <translation>Không đọc được kho số liệu: %1 Số liệu đang hiển thị là số liệu cuối cùng đọc được.</translation>
    </message>
    <message>
        <source>Part of the cache is damaged. The figures are the last that were whole, until the program that owns this data folder has mended it.</source>
        <translation>Một phần kho số liệu bị hỏng. Số liệu đang hiển thị là số liệu đầy đủ cuối cùng, cho đến khi chương trình giữ thư mục dữ liệu này sửa xong.</translation>
    </message>
    <message>
        <source>Part of the cache is damaged. The figures are the last that were whole.</source>
        <translation>Một phần kho số liệu bị hỏng. Số liệu đang hiển thị là số liệu đầy đủ cuối cùng.</translation>
    </message>
    <message>
        <source>The ledger takes nothing at the moment. Try again.</source>
        <translation>Sổ nhật ký tạm thời chưa nhận. Hãy thử lại.</translation>
    </message>
    <message>
        <source>Nobody is told of alarms: %1</source>
        <translation>Không báo được cảnh báo cho ai: %1</translation>
    </message>
    <message>
        <source>The alarms are not watched, for where they stand cannot be read from the ledger: %1 Mend the ledger and start the program again.</source>
        <translation>Cảnh báo không được theo dõi vì không đọc được trạng thái từ sổ nhật ký: %1 Hãy khắc phục sổ nhật ký rồi khởi động lại chương trình.</translation>
    </message>
    <message>
        <source>Bulletins and what happens in areas cannot be read from the cache: %1</source>
        <translation>Không đọc được bản tin và sự việc trong các vùng từ bộ đệm: %1</translation>
    </message>
    <message>
        <source>This program tells nobody of alarms.</source>
        <translation>Chương trình này không báo cảnh báo cho ai.</translation>
    </message>
    <message>
        <source>Nothing has come through from the sources since %1.</source>
        <translation>Từ %1 không có gì từ các nguồn tới được đây.</translation>
    </message>
</context>
<context>
    <name>ioc::ShiftView</name>
    <message>
        <source>Shift</source>
        <translation>Ca trực</translation>
    </message>
    <message>
        <source>Shift to report on</source>
        <translation>Ca trực cần báo cáo</translation>
    </message>
    <message>
        <source>Ask anew (F5)</source>
        <translation>Lấy lại (F5)</translation>
    </message>
    <message>
        <source>As PDF… (Ctrl+P)</source>
        <translation>Xuất PDF… (Ctrl+P)</translation>
    </message>
    <message>
        <source>Report of the shift</source>
        <translation>Báo cáo ca trực</translation>
    </message>
    <message>
        <source>For those who take &amp;over</source>
        <translation>Bàn giao cho &amp;ca sau</translation>
    </message>
    <message>
        <source>What is under way, who was told, what they must look after</source>
        <translation>Việc đang làm, đã báo cho ai, ca sau cần theo dõi gì</translation>
    </message>
    <message>
        <source>Hand over (Ctrl+Enter)</source>
        <translation>Bàn giao (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>There is nothing to hand over yet: write a note first.</source>
        <translation>Chưa có gì để bàn giao: hãy viết ghi chú trước.</translation>
    </message>
    <message>
        <source>Being recorded…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message>
        <source>Handed over. The note is in the ledger.</source>
        <translation>Đã bàn giao. Ghi chú đã vào sổ nhật ký.</translation>
    </message>
    <message>
        <source>The report as PDF</source>
        <translation>Báo cáo dạng PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Đã ghi: %1</translation>
    </message>
    <message>
        <source>The report cannot be written: %1</source>
        <translation>Không ghi được báo cáo: %1</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>From the shift that lasts: %1.</source>
        <translation>Bàn giao từ ca đang trực: %1.</translation>
    </message>
    <message>
        <source>No shift lasts now: the note is of none.</source>
        <translation>Hiện không có ca nào trực: ghi chú không thuộc ca nào.</translation>
    </message>
    <message>
        <source>Handed over from %1. The note is in the ledger.</source>
        <translation>Đã bàn giao từ %1. Ghi chú đã vào sổ nhật ký.</translation>
    </message>
</context>
<context>
    <name>ioc::SseConnector</name>
    <message>
        <source>The server answered with status %1.</source>
        <translation>Máy chủ trả lời với mã trạng thái %1.</translation>
    </message>
    <message>
        <source>The server answers “%1” and no stream of events.</source>
        <translation>Máy chủ trả về “%1” chứ không phải luồng sự kiện.</translation>
    </message>
    <message>
        <source>The server packs its events, which nobody asked.</source>
        <translation>Máy chủ nén các sự kiện dù không được yêu cầu.</translation>
    </message>
    <message>
        <source>An event “%1” is larger than %2 bytes.</source>
        <translation>Một sự kiện “%1” lớn hơn %2 byte.</translation>
    </message>
    <message>
        <source>The server ended the stream.</source>
        <translation>Máy chủ đã kết thúc luồng.</translation>
    </message>
</context>
<context>
    <name>ioc::StreamConnector</name>
    <message>
        <source>The server did not open the stream in time.</source>
        <translation>Máy chủ không mở luồng kịp thời hạn.</translation>
    </message>
    <message>
        <source>The stream began anew: what was sent between %1 and %2 (UTC) may be missing.</source>
        <translation>Luồng đã bắt đầu lại: dữ liệu gửi trong khoảng từ %1 đến %2 (UTC) có thể bị thiếu.</translation>
    </message>
    <message numerus="yes">
        <source>The stream said nothing for %n second(s).</source>
        <translation>
            <numerusform>Luồng không gửi gì trong %n giây.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ioc::TileForm</name>
    <message>
        <source>Kind</source>
        <translation>Loại ô</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Tiếng Việt</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Tiếng Anh</translation>
    </message>
    <message>
        <source>Title, %1</source>
        <translation>Tên, %1</translation>
    </message>
    <message>
        <source>Text, %1</source>
        <translation>Nội dung, %1</translation>
    </message>
    <message>
        <source>rising, with ; between them</source>
        <translation>tăng dần, cách nhau bằng ;</translation>
    </message>
    <message>
        <source>Search an indicator</source>
        <translation>Tìm chỉ số</translation>
    </message>
    <message>
        <source>Chosen: Delete takes out, Alt+Up and Alt+Down move</source>
        <translation>Đã chọn: Delete để bỏ, Alt+Lên và Alt+Xuống để dời</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>Gõ một phần tên</translation>
    </message>
    <message>
        <source>Search a unit</source>
        <translation>Tìm đơn vị</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tất cả</translation>
    </message>
    <message>
        <source>the whole province</source>
        <translation>toàn tỉnh</translation>
    </message>
    <message>
        <source>Search a feed</source>
        <translation>Tìm nguồn</translation>
    </message>
</context>
<context>
    <name>ioc::VerdictPane</name>
    <message>
        <source>What stands against saving</source>
        <translation>Điều cản trở việc lưu</translation>
    </message>
    <message>
        <source>Tab: next tile · arrows: move · Shift+arrows: resize · Enter: what it shows, Esc: back · Insert: new tile · Ctrl+D: duplicate · Delete: remove · Ctrl+Z: undo · Ctrl+S: save</source>
        <translation>Tab: ô kế tiếp · mũi tên: dời · Shift+mũi tên: đổi cỡ · Enter: nội dung ô, Esc: trở lại · Insert: ô mới · Ctrl+D: nhân bản · Delete: bỏ · Ctrl+Z: hoàn tác · Ctrl+S: lưu</translation>
    </message>
</context>
<context>
    <name>ioc::WebSocketConnector</name>
    <message>
        <source>The server does not answer any more.</source>
        <translation>Máy chủ không còn trả lời.</translation>
    </message>
    <message>
        <source>The server answered with status %1.</source>
        <translation>Máy chủ trả lời với mã trạng thái %1.</translation>
    </message>
    <message>
        <source>A message is larger than %1 bytes.</source>
        <translation>Một thông điệp lớn hơn %1 byte.</translation>
    </message>
    <message>
        <source>The server ended the stream (%1).</source>
        <translation>Máy chủ đã kết thúc luồng (%1).</translation>
    </message>
</context>
<context>
    <name>ioc::WriterThread</name>
    <message>
        <source>A part of this delivery could not be stored.</source>
        <translation>Một phần của lần nhận dữ liệu này không lưu được.</translation>
    </message>
    <message>
        <source>The cache was removed or replaced while the program runs, and nothing can be stored. Put it back, or end the program and start it again.</source>
        <translation>Dữ liệu lưu tạm đã bị xóa hoặc bị thay trong khi chương trình chạy, không lưu được gì. Hãy đặt lại tệp, hoặc tắt rồi mở lại chương trình.</translation>
    </message>
    <message>
        <source>The log of the cache has grown beyond %1 MiB, for a program keeps an old view of the cache open. If this lasts, end other programs that read the cache; nothing is lost.</source>
        <translation>Nhật ký ghi của kho số liệu đã vượt quá %1 MiB vì có chương trình đang giữ một trạng thái cũ của kho. Nếu tình trạng này kéo dài, hãy đóng các chương trình khác đang đọc kho; không mất gì cả.</translation>
    </message>
    <message>
        <source>The cache is damaged. End the program and start it again: what can be read is saved then, and the feeds bring the rest again.</source>
        <translation>Dữ liệu lưu tạm bị hỏng. Hãy thoát rồi khởi động lại chương trình: phần còn đọc được sẽ được cứu, phần còn lại các nguồn sẽ gửi lại.</translation>
    </message>
</context>
</TS>
