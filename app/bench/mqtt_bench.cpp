// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/bench_pack.h"
#include "app/bench/bench_report.h"
#include "app/bench/benchmarks.h"
#include "app/bench/mqtt_load.h"
#include "core/engine/engine.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 120s;
constexpr auto kBetweenProbes = 200ms;
constexpr int kBurst = 50'000;

constexpr const char *kFeed = R"({ "$schema": "https://toancanh.invalid/schemas/feeds.schema.json",
  "feeds": [
    { "id": "bench", "name": { "vi": "Đo tốc độ", "en": "Benchmark" }, "sector": "nature", "owner": "usgs",
      "connector": { "type": "mqtt", "url": "mqtt://127.0.0.1:%1", "topic": "bench/{series}", "qos": %2 },
      "format": { "type": "ndjson" },
      "fields": [
        { "from": "/series", "to": "series", "type": "text", "required": true },
        { "from": "/message/t", "to": "t", "type": "epoch_s", "required": true },
        { "from": "/message/v", "to": "value", "type": "number", "required": true }
      ],
      "observations": [{ "measure": "bench.value", "value": "value", "at": "t" }],
      "every_s": 1, "promise_s": 86400 }
  ] })";

/// An engine that listens to the broker, and how many readings it has stored.
class Listener
{
public:
    Listener(const QString &folder, int port, int qos)
        : m_isReady(
              writeBenchPack(folder + QStringLiteral("/pack"), QString::fromUtf8(kFeed).arg(port).arg(qos).toUtf8()))
    {
        EngineSettings settings;
        settings.packFolder = folder + QStringLiteral("/pack");
        settings.dataFolder = folder + QStringLiteral("/data");
        m_engine = std::make_unique<Engine>(settings);
        QObject::connect(m_engine.get(), &Engine::committed, &m_loop, [this](const CommitSummaries &summaries) {
            for (const CommitSummary &summary : summaries)
                m_stored += summary.added;
            if (m_stored >= m_awaited)
                m_loop.quit();
        });
    }
    ~Listener() { m_engine->stop(); }

    Result<void> start()
    {
        if (!m_isReady)
            return Error{ErrorCode::Io, QStringLiteral("the pack cannot be written")};
        return m_engine->start();
    }

    /// False when they are not all there in time.
    bool waitFor(std::int64_t stored, Milliseconds patience = kPatience)
    {
        m_awaited = stored;
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, &m_loop, &QEventLoop::quit);
        timer.start(patience);
        if (m_stored < stored)
            m_loop.exec();
        return m_stored >= stored;
    }

    std::int64_t stored() const { return m_stored; }

private:
    bool m_isReady;
    std::unique_ptr<Engine> m_engine;
    QEventLoop m_loop;
    std::int64_t m_stored = 0;
    std::int64_t m_awaited = 0;
};

Result<void> measure(int qos, int messages)
{
    const QTemporaryDir scratch;
    MqttBroker broker;
    if (const auto started = broker.start(scratch.path()); !started)
        return started;
    Listener listener(scratch.path(), broker.port(), qos);
    MqttLoad load;
    if (const auto started = listener.start(); !started)
        return started;
    if (const auto connected = load.connect(broker.port()); !connected)
        return connected;
    while (listener.stored() == 0) { // until the feed is connected
        if (const auto sent = load.send(1, qos); !sent)
            return sent;
        listener.waitFor(1, kBetweenProbes);
    }
    while (listener.waitFor(listener.stored() + 1, kBetweenProbes * 5)) {
    }
    const auto pour = [&](int count) -> Result<double> {
        const std::int64_t before = listener.stored();
        QElapsedTimer timer;
        timer.start();
        if (const auto sent = load.send(count, qos); !sent)
            return sent.error();
        if (!listener.waitFor(before + count))
            return Error{ErrorCode::Timeout, QStringLiteral("only %1 of %2 messages were stored at QoS %3")
                                                 .arg(listener.stored() - before)
                                                 .arg(count)
                                                 .arg(qos)};
        return double(timer.nsecsElapsed()) / 1e9;
    };
    const auto seconds = pour(messages);
    if (!seconds)
        return seconds.error();
    const std::int64_t before = listener.stored();
    const auto burst = pour(kBurst);
    if (!burst)
        return burst.error();
    const QByteArray name = "qos" + QByteArray::number(qos);
    report("mqtt", QByteArray(name + "_rate").constData(), messages / *seconds, "messages/s");
    report("mqtt", QByteArray(name + "_burst_sent").constData(), kBurst, "messages");
    report("mqtt", QByteArray(name + "_burst_stored").constData(), double(listener.stored() - before), "messages");
    report("mqtt", QByteArray(name + "_burst_time").constData(), *burst, "s");
    return {};
}

} // namespace

int benchMqtt(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("messages"), QStringLiteral("How many at each quality of service."),
                      QStringLiteral("N"), QStringLiteral("300000")});
    parser.process(arguments);
    const int messages = parser.value(QStringLiteral("messages")).toInt();
    if (messages < 1)
        return complain(QStringLiteral("--messages takes a whole number from 1"));
    for (const int qos : {0, 1}) {
        if (const auto measured = measure(qos, messages); !measured)
            return complain(toString(measured.error()));
    }
    return 0;
}

} // namespace ioc
