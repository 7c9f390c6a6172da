// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/bench_pack.h"
#include "app/bench/bench_report.h"
#include "app/bench/benchmarks.h"
#include "app/bench/process_use.h"
#include "app/bench/reading_server.h"
#include "core/engine/engine.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds kBetweenLooks = 10min;
constexpr auto kWarmUp = 10s; // the first values of every series make it

constexpr const char *kFeed = R"({ "id": "nguon-%1", "name": { "vi": "Nguồn %1", "en": "Feed %1" },
      "sector": "nature", "owner": "usgs",
      "connector": { "type": "http", "url": "http://127.0.0.1:%2/nguon-%1", "timeout_s": 10 },
      "format": { "type": "json", "rows": "" },
      "fields": [
        { "from": "/series", "to": "series", "type": "text", "required": true },
        { "from": "/t", "to": "t", "type": "epoch_ms", "required": true },
        { "from": "/v", "to": "value", "type": "number", "required": true }
      ],
      "observations": [{ "measure": "bench.value", "value": "value", "at": "t" }],
      "every_s": 1, "promise_s": 60, "payload_days": 0, "host_limit": 4 })";

QByteArray feedsFile(int feeds, int port)
{
    QStringList list;
    for (int number = 1; number <= feeds; ++number)
        list.push_back(QString::fromUtf8(kFeed).arg(number).arg(port));
    return R"({ "$schema": "https://toancanh.invalid/schemas/feeds.schema.json", "feeds": [)" +
           list.join(QLatin1Char(',')).toUtf8() + "] }";
}

/// What the engine did since it was told to count.
class Tally
{
public:
    /// Room for so many runs, taken now: what the engine needs is measured, not this list.
    explicit Tally(size_t runs)
        : m_delays(runs)
    {
        m_delays.clear();
    }

    void count(const RunReport &run, Instant now)
    {
        ++m_runs;
        m_failed += run.end == RunReport::End::Failed ? 1 : 0;
        if (run.due)
            m_delays.push_back(std::chrono::duration<double, std::milli>(now - *run.due).count());
    }
    void count(const CommitSummaries &summaries)
    {
        for (const CommitSummary &summary : summaries)
            m_rows += summary.added;
    }

    void tell(double seconds)
    {
        report("feeds", "runs_rate", double(m_runs) / seconds, "runs/s");
        report("feeds", "rows_rate", double(m_rows) / seconds, "rows/s");
        report("feeds", "failed", double(m_failed), "runs");
        std::sort(m_delays.begin(), m_delays.end());
        if (!m_delays.empty())
            reportTimes("feeds", QStringLiteral("due_to_committed"), m_delays);
    }

private:
    std::int64_t m_runs = 0;
    std::int64_t m_failed = 0;
    std::int64_t m_rows = 0;
    std::vector<double> m_delays;
};

void runFor(Milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

Result<void> measure(int feeds, int rows, std::chrono::seconds time)
{
    const QTemporaryDir scratch;
    ReadingServerProcess server;
    if (const auto started = server.start(rows); !started)
        return started;
    if (!writeBenchPack(scratch.filePath(QStringLiteral("pack")), feedsFile(feeds, server.port())))
        return Error{ErrorCode::Io, QStringLiteral("the pack cannot be written")};
    EngineSettings settings;
    settings.packFolder = scratch.filePath(QStringLiteral("pack"));
    settings.dataFolder = scratch.filePath(QStringLiteral("data"));
    Engine engine(settings);
    if (const auto started = engine.start(); !started)
        return started;
    runFor(kWarmUp);
    Tally tally(size_t(feeds) * size_t(time.count() + 1));
    QObject::connect(&engine, &Engine::runFinished, &engine,
                     [&](const RunReport &run) { tally.count(run, engine.now()); });
    QObject::connect(&engine, &Engine::committed, &engine,
                     [&](const CommitSummaries &summaries) { tally.count(summaries); });
    report("feeds", "memory_at_start", residentMiB(), "MiB");
    report("feeds", "own_memory", ownMiB(), "MiB");
    QElapsedTimer timer;
    timer.start();
    const double before = processorSeconds();
    for (auto left = time; left > 0s; left -= kBetweenLooks) {
        runFor(std::min(left, kBetweenLooks));
        report("feeds", "own_memory", ownMiB(), "MiB");
        std::fflush(stdout);
    }
    const double used = processorSeconds() - before;
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    report("feeds", "memory_at_end", residentMiB(), "MiB");
    report("feeds", "core_share", 100 * used / seconds, "%");
    tally.tell(seconds);
    engine.stop();
    return {};
}

} // namespace

int benchFeeds(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    const auto number = [&parser](const char *name, const char *what, const char *usual) {
        parser.addOption(
            {QString::fromLatin1(name), QString::fromLatin1(what), QStringLiteral("N"), QString::fromLatin1(usual)});
    };
    number("feeds", "How many, each once a second.", "500");
    number("rows", "Of each answer, one a series.", "20");
    number("seconds", "For how long, after ten that do not count.", "60");
    number("serve", "Nothing but the server of so many rows: the other process.", "0");
    parser.process(arguments);
    const auto value = [&parser](const char *name) { return parser.value(QString::fromLatin1(name)).toInt(); };
    if (value("serve") > 0)
        return serveReadings(value("serve"));
    if (value("feeds") < 1 || value("rows") < 1 || value("seconds") < 1)
        return complain(QStringLiteral("--feeds, --rows and --seconds take whole numbers from 1"));
    if (const auto measured = measure(value("feeds"), value("rows"), std::chrono::seconds(value("seconds"))); !measured)
        return complain(toString(measured.error()));
    return 0;
}

} // namespace ioc
