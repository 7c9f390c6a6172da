// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/redacted_decoder.h"

#include "datasources/decoders/ndjson_decoder.h"

namespace ioc {
namespace {

/// The JSON Pointer of a member (RFC 6901).
QString pointerTo(QString name)
{
    return QLatin1Char('/') +
           name.replace(QLatin1Char('~'), QStringLiteral("~0")).replace(QLatin1Char('/'), QStringLiteral("~1"));
}

/// Times that the file held as such stand one level deeper: they are asked for beside the cells.
class TimesInPlace final : public RowSink
{
public:
    explicit TimesInPlace(RowSink &next)
        : m_next(next)
    {
    }

    bool row(std::span<const Cell> cells) override { return m_next.row(inPlace(cells)); }
    bool unreadableRow(const QString &reason, std::span<const Cell> cells) override
    {
        return m_next.unreadableRow(reason, inPlace(cells));
    }

private:
    std::span<const Cell> inPlace(std::span<const Cell> cells)
    {
        const size_t count = cells.size() / 2;
        m_cells.assign(cells.begin(), cells.begin() + std::ptrdiff_t(count));
        for (size_t i = 0; i < count; ++i) {
            if (const Cell &time = cells[count + i]; time.kind == Cell::Kind::Text) {
                m_cells[i] = time;
                m_cells[i].isIsoTime = true;
            }
        }
        return m_cells;
    }

    RowSink &m_next;
    std::vector<Cell> m_cells;
};

} // namespace

Result<void> RedactedDecoder::decode(std::string_view bytes, const std::vector<QString> &names, RowSink &sink)
{
    std::vector<QString> pointers;
    for (const QString &name : names)
        pointers.push_back(pointerTo(name));
    for (size_t i = 0; i < names.size(); ++i)
        pointers.push_back(pointers[i] + QStringLiteral("/time"));
    if (bytes.empty()) // a payload without rows
        return {};
    TimesInPlace cells(sink);
    return NdjsonDecoder(NdjsonDecoder::Lines::Kept).decode(bytes, pointers, cells);
}

} // namespace ioc
