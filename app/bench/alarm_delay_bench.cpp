// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/bench_pack.h"
#include "app/bench/bench_report.h"
#include "app/bench/benchmarks.h"
#include "app/bench/reading_server.h"
#include "core/engine/engine.h"
#include "translations/translations.h"
#include "widgets/wall/wall_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr auto kWarmUp = 10s;

constexpr const char *kFeed = R"({ "id": "%1", "name": { "vi": "%1", "en": "%1" }, "sector": "nature", "owner": "usgs",
      "connector": { "type": "http", "url": "http://127.0.0.1:%2/%1", "timeout_s": 10 },
      "format": { "type": "json", "rows": "" },
      "fields": [
        { "from": "/series", "to": "series", "type": "text", "required": true },
        { "from": "/t", "to": "t", "type": "epoch_ms", "required": true },
        { "from": "/v", "to": "value", "type": "number", "required": true }
      ],
      "observations": [{ "measure": "%3", "value": "value", "at": "t" }],
      "every_s": 1, "promise_s": 60, "payload_days": 0, "host_limit": 4 })";

constexpr const char *kMeasures = R"({ "$schema": "https://toancanh.invalid/schemas/measures.schema.json", "measures": [
    { "id": "bench.sent", "name": { "vi": "Giờ gửi", "en": "Time of sending" }, "kind": "intensive", "grain": "instant",
      "unit": { "vi": "ms", "en": "ms" }, "decimals": 0, "dimensions": ["series"] }] })";

constexpr const char *kIndicators =
    R"({ "$schema": "https://toancanh.invalid/schemas/indicators.schema.json", "indicators": [
    { "id": "bench.sent", "name": { "vi": "Giờ gửi", "en": "Time of sending" }, "short_name": { "vi": "Giờ gửi", "en": "Sent" },
      "sector": "nature", "numerator": "bench.sent", "unit": { "vi": "ms", "en": "ms" }, "decimals": 0, "direction": "down",
      "period_rule": "calendar", "period": "day", "window": "now", "owner": "usgs",
      "legal_basis": { "vi": "Không", "en": "None" }, "verified": false }] })";

constexpr const char *kRules = R"({ "$schema": "https://toancanh.invalid/schemas/rules.schema.json", "rules": [
    { "id": "sent", "name": { "vi": "Đã gửi", "en": "Sent" }, "indicator": "bench.sent", "scope": "province",
      "above": { "limit": 0, "clear": 0 }, "hold_s": 0, "clear_hold_s": 0, "priority": "critical", "owner": "usgs" }] })";

constexpr const char *kPage = R"({ "$schema": "https://toancanh.invalid/schemas/pages.schema.json", "pages": [
    { "id": "overview", "title": { "vi": "Đo", "en": "Benchmark" }, "grid": { "columns": 2, "rows": 1 }, "tiles": [
      { "id": "mean", "type": "indicator", "at": [0, 0, 1, 1], "indicators": ["bench.mean"] },
      { "id": "alarms", "type": "alarms", "at": [1, 0, 1, 1] }] }] })";

bool write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

bool writePack(const QString &folder, int feeds, int port)
{
    QStringList list{QString::fromUtf8(kFeed).arg(kProbe).arg(port).arg(QStringLiteral("bench.sent"))};
    for (int number = 1; number <= feeds; ++number)
        list.push_back(QString::fromUtf8(kFeed)
                           .arg(QStringLiteral("nguon-%1").arg(number))
                           .arg(port)
                           .arg(QStringLiteral("bench.value")));
    const QByteArray file = R"({ "$schema": "https://toancanh.invalid/schemas/feeds.schema.json", "feeds": [)" +
                            list.join(QLatin1Char(',')).toUtf8() + "] }";
    return writeBenchPack(folder, file) && write(folder + QStringLiteral("/measures/sent.json"), kMeasures) &&
           write(folder + QStringLiteral("/indicators/sent.json"), kIndicators) &&
           write(folder + QStringLiteral("/rules/sent.json"), kRules) &&
           QFile::remove(folder + QStringLiteral("/pages/overview.json")) &&
           write(folder + QStringLiteral("/pages/overview.json"), kPage);
}

/// The probe sends the time of its sending every other second and nothing in between, so its alarm is raised anew each
/// time; a delay ends with the first picture that shows it.
class Stopwatch final : public QObject
{
public:
    void look(const Snapshot &snapshot)
    {
        const auto found = std::find_if(snapshot.alarms.begin(), snapshot.alarms.end(),
                                        [](const Alarm &alarm) { return alarm.key.rule.toString() == u"sent"; });
        if (found == snapshot.alarms.end() || found->raisedAt() == m_raisedAt)
            return;
        m_raisedAt = found->raisedAt();
        m_sent = found->status.value.value_or(0); // with which it was raised
        m_isToBePainted = true;
    }

    const std::vector<double> &delays() const { return m_delays; }
    void forget() // also one that was shown before anybody looked at the painting
    {
        m_delays.clear();
        m_isToBePainted = false;
    }

    /// Of the panel that shows the alarms.
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool isPaint = event->type() == QEvent::Paint && m_isToBePainted;
        const bool isFiltered = QObject::eventFilter(watched, event);
        if (isPaint) {
            m_isToBePainted = false;
            QTimer::singleShot(0, this, [this, sent = m_sent] { // the paint itself is done
                m_delays.push_back(double(QDateTime::currentMSecsSinceEpoch() % kProbeTurn) - sent);
            });
        }
        return isFiltered;
    }

private:
    Instant m_raisedAt;
    double m_sent = 0;
    bool m_isToBePainted = false;
    std::vector<double> m_delays;
};

Result<void> measure(int feeds, int rows, std::chrono::seconds time)
{
    const QTemporaryDir scratch;
    ReadingServerProcess server;
    if (const auto started = server.start(rows); !started)
        return started;
    if (!writePack(scratch.filePath(QStringLiteral("pack")), feeds, server.port()))
        return Error{ErrorCode::Io, QStringLiteral("the pack cannot be written")};
    EngineSettings settings;
    settings.packFolder = scratch.filePath(QStringLiteral("pack"));
    settings.dataFolder = scratch.filePath(QStringLiteral("data"));
    Engine engine(settings);
    if (const auto started = engine.start(); !started)
        return started;
    {
        WallWindow window(engine);
        window.resize(1920, 1080);
        window.show();
        Stopwatch watch;
        const auto runFor = [](Milliseconds wait) {
            QEventLoop loop; // quit() of the application would close the window
            QTimer::singleShot(wait, &loop, &QEventLoop::quit);
            loop.exec();
        };
        std::int64_t rowsStored = 0;
        QObject::connect(&engine, &Engine::committed, &watch, [&](const CommitSummaries &summaries) {
            for (const CommitSummary &summary : summaries)
                rowsStored += summary.added;
        });
        QObject::connect(&engine, &ReadService::snapshotChanged, &watch,
                         [&](const SnapshotPtr &snapshot) { watch.look(*snapshot); });
        runFor(kWarmUp);
        for (QWidget *panel : window.findChildren<QWidget *>(QStringLiteral("alarms")))
            panel->installEventFilter(&watch);
        watch.forget();
        rowsStored = 0;
        runFor(time);
        report("alarm-delay", "rows_rate", double(rowsStored) / double(time.count()), "rows/s");
        report("alarm-delay", "alarms", double(watch.delays().size()), "alarms");
        auto delays = watch.delays();
        std::sort(delays.begin(), delays.end());
        if (!delays.empty())
            reportTimes("alarm-delay", QStringLiteral("sent_to_screen"), delays);
    }
    engine.stop();
    return {};
}

} // namespace

int benchAlarmDelay(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    const auto number = [&parser](const char *name, const char *what, const char *usual) {
        parser.addOption(
            {QString::fromLatin1(name), QString::fromLatin1(what), QStringLiteral("N"), QString::fromLatin1(usual)});
    };
    number("feeds", "Beside the one that is timed, each once a second.", "500");
    number("rows", "Of each answer, one a series.", "20");
    number("seconds", "For how long, after ten that do not count.", "300");
    parser.process(arguments);
    installLanguage(Language::Vietnamese);
    const auto value = [&parser](const char *name) { return parser.value(QString::fromLatin1(name)).toInt(); };
    if (value("feeds") < 0 || value("rows") < 1 || value("seconds") < 1)
        return complain(QStringLiteral("--feeds, --rows and --seconds take whole numbers"));
    if (const auto measured = measure(value("feeds"), value("rows"), std::chrono::seconds(value("seconds"))); !measured)
        return complain(toString(measured.error()));
    return 0;
}

} // namespace ioc
