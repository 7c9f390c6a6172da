// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/exposition_decoder.h"

#include "datasources/decoders/exposition_line.h"
#include "datasources/decoders/sample_cells.h"

#include <QCoreApplication>

#include <charconv>
#include <cmath>

namespace ioc {
namespace {

constexpr double kFarthestMillis = 253402300800000.0; // the year 10000

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ExpositionDecoder)
};

/// Whole milliseconds; nothing for what is no time.
std::optional<std::int64_t> millisOf(std::string_view text, double unit)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const double ms = std::round(number * unit);
    if (error != std::errc() || end != text.data() + text.size() || !(std::abs(ms) < kFarthestMillis))
        return std::nullopt;
    return std::int64_t(ms);
}

bool isOpenMetrics(std::string_view bytes)
{
    return bytes.ends_with("# EOF\n") || bytes.ends_with("# EOF");
}

} // namespace

Result<void> ExpositionDecoder::decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink)
{
    if (bytes.empty())
        return Error{ErrorCode::Payload, Texts::tr("The payload is empty.")};
    const bool openMetrics = isOpenMetrics(bytes);
    const double unit = openMetrics ? 1000 : 1;
    SampleCells cells(sources);
    for (int number = 1; !bytes.empty(); ++number) {
        const size_t length = std::min(bytes.find('\n'), bytes.size());
        const bool isWhole = length < bytes.size();
        std::string_view line = bytes.substr(0, length);
        bytes.remove_prefix(isWhole ? length + 1 : length);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.find_first_not_of(" \t") == std::string_view::npos || line.starts_with('#'))
            continue;
        cells.clear();
        const auto refuse = [&](const QString &reason) {
            return sink.unreadableRow(reason.arg(number), cells.cells());
        };
        const auto sample = expositionSample(line);
        bool more = true;
        if (!isWhole) {
            more = refuse(Texts::tr("line %1 does not end and may be cut off"));
        } else if (!sample) {
            more = refuse(Texts::tr("line %1 is no sample of the exposition format"));
        } else {
            const auto time = sample->time.empty() ? std::nullopt : millisOf(sample->time, unit);
            cells.setName(sample->name);
            for (const auto &[label, text] : sample->labels)
                cells.setLabel(label, text);
            cells.setValue(sample->value);
            if (time)
                cells.setTime(*time);
            more = time || sample->time.empty() ? sink.row(cells.cells())
                                                : refuse(Texts::tr("line %1 has a time that is none"));
        }
        if (!more)
            break;
    }
    return {};
}

} // namespace ioc
