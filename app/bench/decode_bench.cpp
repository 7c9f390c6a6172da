// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/bench_report.h"
#include "app/bench/benchmarks.h"
#include "app/bench/decode_workload.h"
#include "datasources/decoders/decoder_factory.h"

#include <QCommandLineParser>

#include <algorithm>
#include <ctime>

namespace ioc {
namespace {

constexpr int kRuns = 5;

/// Takes every row and keeps what tells whether all came.
class Count final : public RowSink
{
public:
    bool row(std::span<const Cell> cells) override
    {
        ++rows;
        for (const Cell &cell : cells)
            texts += std::int64_t(cell.text.size());
        return true;
    }

    bool unreadableRow(const QString &, std::span<const Cell>) override
    {
        ++unreadable;
        return true;
    }

    std::int64_t rows = 0;
    std::int64_t texts = 0; ///< bytes in cells of text
    std::int64_t unreadable = 0;
};

/// What this thread has had of a core, so that other programs of the machine do not count. Decoding waits for nothing.
double coreSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

/// Whether the decoder reads the file as it was written.
Result<void> measure(const DecodeWorkload &workload)
{
    auto decoder = makeDecoder(workload.format);
    if (!decoder)
        return decoder.error();
    const std::string_view bytes(workload.bytes.constData(), size_t(workload.bytes.size()));
    Result<void> outcome;
    std::vector<double> times;
    for (int run = 0; run < kRuns; ++run) {
        Count count;
        const double before = coreSeconds();
        const auto decoded = (*decoder)->decode(bytes, workload.sources, count);
        times.push_back(coreSeconds() - before);
        if (!decoded)
            outcome = decoded;
        else if (count.rows != workload.rows || count.texts != workload.texts || count.unreadable != 0)
            outcome = Error{ErrorCode::Internal, QStringLiteral("the rows that came are not those that were written")};
    }
    if (!outcome)
        return outcome;
    std::sort(times.begin(), times.end());
    const double seconds = percentile(times, 0.5);
    report("decode", qPrintable(workload.name + QStringLiteral("_rate")), double(bytes.size()) / 1e6 / seconds, "MB/s");
    report("decode", qPrintable(workload.name + QStringLiteral("_rows")), double(workload.rows) / seconds, "rows/s");
    return {};
}

} // namespace

int benchDecode(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption(
        {QStringLiteral("mb"), QStringLiteral("Size of each file in MB."), QStringLiteral("N"), QStringLiteral("64")});
    parser.process(arguments);
    const qsizetype size = parser.value(QStringLiteral("mb")).toInt();
    if (size < 1 || size > 1024)
        return complain(QStringLiteral("--mb takes a whole number from 1 to 1024"));
    for (const auto make : {jsonWorkload, csvWorkload, ndjsonWorkload, xmlWorkload, xlsxWorkload}) {
        if (const auto measured = measure(make(size * 1'000'000)); !measured)
            return complain(toString(measured.error()));
    }
    return 0;
}

} // namespace ioc
