// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/image_decoder.h"

#include <QCoreApplication>

#include <optional>

namespace ioc {
namespace {

constexpr size_t kMostBytes = 8 * 1024 * 1024;
constexpr std::int64_t kMostPixels = 16'000'000;
constexpr int kMostScans = 64;
constexpr std::string_view kPngSignature("\x89PNG\r\n\x1a\n", 8);

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ImageDecoder)
};

Error refusal(const QString &sentence)
{
    return Error{ErrorCode::Payload, sentence};
}

Error cutOff()
{
    return refusal(Texts::tr("The picture is cut off."));
}

std::uint8_t byteAt(std::string_view bytes, size_t at)
{
    return std::uint8_t(bytes[at]);
}

/// Most significant byte first, as both formats write numbers; the bytes must be there.
std::uint32_t numberAt(std::string_view bytes, size_t at, size_t length)
{
    std::uint32_t number = 0;
    for (size_t i = 0; i < length; ++i)
        number = number << 8 | byteAt(bytes, at + i);
    return number;
}

Result<ImageHead> checked(ImageHead::Type type, std::uint32_t width, std::uint32_t height)
{
    if (width == 0 || height == 0)
        return refusal(Texts::tr("The picture has no size."));
    if (width > kMostPixels || height > kMostPixels || std::int64_t(width) * height > kMostPixels)
        return refusal(
            Texts::tr("The picture is too large: %1 × %2 pixels, 16 million at most.").arg(width).arg(height));
    return ImageHead{type, int(width), int(height)};
}

/// The segments of a JPEG file (ITU-T T.81, annex B).
class JpegSegments
{
public:
    explicit JpegSegments(std::string_view bytes)
        : m_bytes(bytes)
    {
    }

    Result<ImageHead> read()
    {
        while (const auto marker = nextMarker()) {
            if (*marker == kEnd)
                return m_head && m_scans > 0 ? Result<ImageHead>(*m_head) : Result<ImageHead>(cutOff());
            if (isAlone(*marker))
                continue;
            if (m_at + 2 > m_bytes.size())
                break;
            const size_t length = numberAt(m_bytes, m_at, 2);
            if (length < 2 || length > m_bytes.size() - m_at)
                break;
            if (const auto taken = take(*marker, m_bytes.substr(m_at + 2, length - 2)); !taken)
                return taken.error();
            m_at += length;
            if (*marker == kScan)
                skipScan();
        }
        return cutOff();
    }

private:
    static constexpr std::uint8_t kEnd = 0xd9;
    static constexpr std::uint8_t kScan = 0xda;

    static bool isAlone(std::uint8_t marker) { return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8); }
    static bool isFrame(std::uint8_t marker)
    {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    std::optional<std::uint8_t> nextMarker()
    {
        while (m_at + 1 < m_bytes.size() && byteAt(m_bytes, m_at) == 0xff && byteAt(m_bytes, m_at + 1) == 0xff)
            ++m_at; // fill bytes
        if (m_at + 1 >= m_bytes.size() || byteAt(m_bytes, m_at) != 0xff)
            return std::nullopt;
        m_at += 2;
        return byteAt(m_bytes, m_at - 1);
    }

    Result<void> take(std::uint8_t marker, std::string_view segment)
    {
        if (isFrame(marker)) {
            if (marker > 0xc2 || m_head)
                return refusal(Texts::tr("The picture is a JPEG of a kind that is not read."));
            if (segment.size() < 6)
                return cutOff();
            const auto head = checked(ImageHead::Type::Jpeg, numberAt(segment, 3, 2), numberAt(segment, 1, 2));
            if (!head)
                return head.error();
            m_head = *head;
        }
        if (marker == kScan && (!m_head || ++m_scans > kMostScans))
            return refusal(Texts::tr("The picture is a JPEG of a kind that is not read."));
        return {};
    }

    /// To the next marker that is no restart within the scan.
    void skipScan()
    {
        while (m_at + 1 < m_bytes.size()) {
            m_at = m_bytes.find('\xff', m_at);
            if (m_at == std::string_view::npos || m_at + 1 >= m_bytes.size()) {
                m_at = m_bytes.size();
                return;
            }
            const std::uint8_t next = byteAt(m_bytes, m_at + 1);
            if (next != 0 && next != 0xff && !(next >= 0xd0 && next <= 0xd7))
                return;
            m_at += next == 0xff ? 1 : 2;
        }
    }

    std::string_view m_bytes;
    size_t m_at = 2;
    std::optional<ImageHead> m_head;
    int m_scans = 0;
};

/// The chunks of a PNG file (ISO/IEC 15948): its head first, its end last.
Result<ImageHead> readPng(std::string_view bytes)
{
    constexpr size_t kAround = 12; // length, name and checksum
    std::optional<ImageHead> head;
    bool hasData = false;
    for (size_t at = kPngSignature.size(); bytes.size() - at >= kAround;) {
        const size_t length = numberAt(bytes, at, 4);
        const std::string_view name = bytes.substr(at + 4, 4);
        if (length > bytes.size() - at - kAround)
            break;
        if (!head) {
            if (name != "IHDR" || length != 13)
                return refusal(Texts::tr("The picture is a PNG that is damaged."));
            const auto read = checked(ImageHead::Type::Png, numberAt(bytes, at + 8, 4), numberAt(bytes, at + 12, 4));
            if (!read)
                return read;
            head = *read;
        }
        hasData = hasData || name == "IDAT";
        if (name == "IEND")
            return hasData ? Result<ImageHead>(*head) : Result<ImageHead>(cutOff());
        at += length + kAround;
    }
    return cutOff();
}

Cell whole(std::int64_t number)
{
    Cell cell;
    cell.kind = Cell::Kind::Integer;
    cell.integer = number;
    return cell;
}

Cell text(std::string_view words)
{
    Cell cell;
    cell.kind = Cell::Kind::Text;
    cell.text = words;
    return cell;
}

} // namespace

Result<ImageHead> readImageHead(std::string_view bytes)
{
    if (bytes.empty())
        return refusal(Texts::tr("The payload is empty."));
    if (bytes.size() > kMostBytes)
        return refusal(Texts::tr("The picture is too large: more than 8 MiB."));
    if (bytes.starts_with("\xff\xd8\xff"))
        return JpegSegments(bytes).read();
    if (bytes.starts_with(kPngSignature))
        return readPng(bytes);
    return refusal(Texts::tr("The payload is no JPEG or PNG picture."));
}

Result<void> ImageDecoder::decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink)
{
    const auto head = readImageHead(bytes);
    if (!head)
        return head.error();
    const std::vector<std::pair<QString, Cell>> fields{
        {QStringLiteral("width"), whole(head->width)},
        {QStringLiteral("height"), whole(head->height)},
        {QStringLiteral("bytes"), whole(std::int64_t(bytes.size()))},
        {QStringLiteral("type"), text(head->type == ImageHead::Type::Jpeg ? "jpeg" : "png")}};
    std::vector<QString> names;
    for (const auto &[name, cell] : fields)
        names.push_back(name);
    sink.names(names);
    std::vector<Cell> cells;
    for (const QString &source : sources) {
        const auto found =
            std::find_if(fields.begin(), fields.end(), [&](const auto &field) { return field.first == source; });
        cells.push_back(found == fields.end() ? Cell() : found->second);
    }
    sink.row(cells);
    return {};
}

} // namespace ioc
