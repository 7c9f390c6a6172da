// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/bench_report.h"
#include "app/bench/benchmarks.h"
#include "app/bench/frame_meter.h"
#include "core/pack/load_pack.h"
#include "translations/translations.h"
#include "widgets/desk/alarm_desk.h"
#include "widgets/desk/alarm_list_view.h"
#include "widgets/desk/desk_window.h"
#include "widgets/desk/filter_bar.h"

#include <QCommandLineParser>
#include <QEventLoop>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>

namespace ioc {
namespace {

constexpr int kAlarms = 1000;
constexpr int kSnapshots = 40; // four a second for ten seconds
constexpr int kBetween = 250;  // ms
constexpr int kKeyEvery = 200; // ms

/// Alarms that come, and acts that are taken at once; the ledger is another benchmark's.
class Storm final : public ReadService, public AlarmService
{
public:
    explicit Storm(PackPtr pack)
        : m_pack(std::move(pack))
    {
        const Instant start = now();
        const auto communes = m_pack->units.communesOn(m_pack->zone.date(start));
        for (int i = 0; i < kAlarms; ++i) {
            const AlarmRule &rule = m_pack->rules[size_t(i) % m_pack->rules.size()];
            Alarm alarm;
            alarm.key = {RuleId(QStringLiteral("%1.%2").arg(rule.id.toString()).arg(i)),
                         communes[size_t(i) % communes.size()]->id};
            alarm.name = rule.name;
            alarm.indicator = rule.indicator;
            alarm.owner = rule.owner;
            alarm.priority = rule.priority;
            alarm.value = i * 0.37;
            alarm.status.phase = AlarmPhase::Unacknowledged;
            alarm.status.isAbnormal = true;
            alarm.status.raisedAt = start + Milliseconds(i * 10);
            alarm.status.since = *alarm.status.raisedAt;
            m_all.push_back(alarm);
        }
    }

    PackPtr pack() const override { return m_pack; }
    SnapshotPtr snapshot() const override { return m_snapshot; }
    Instant now() const override { return SystemClock().now(); }
    QString actor() const override { return QStringLiteral("bench"); }

    void act(const AlarmEntry &act, Told told) override
    {
        for (Alarm &alarm : m_all) {
            if (alarm.key == act.key)
                alarm.status.phase = AlarmPhase::Acknowledged;
        }
        told({});
    }
    void askHistory(const AlarmKey &key, History told) override
    {
        AlarmEntry raised;
        raised.key = key;
        raised.at = now();
        told(std::vector<AlarmEntry>(20, raised));
    }
    void askDays(const IndicatorId &, const UnitId &, int days, Days told) override
    {
        told(std::vector<std::optional<double>>(size_t(days), 50.0));
    }
    void askStation(const AlarmKey &, const QString &, int, Readings told) override { told({}); }

    /// Before the storm: no alarm stands.
    void rest()
    {
        auto snapshot = std::make_shared<Snapshot>();
        snapshot->sequence = ++m_sequence;
        snapshot->at = now();
        m_snapshot = snapshot;
        Q_EMIT snapshotChanged(m_snapshot);
    }

    /// The next snapshot: a fortieth of the alarms more, and every value that is there has moved.
    void next()
    {
        m_standing = std::min(kAlarms, m_standing + kAlarms / kSnapshots);
        auto snapshot = std::make_shared<Snapshot>();
        snapshot->sequence = ++m_sequence;
        snapshot->at = now();
        for (int i = 0; i < m_standing; ++i) {
            m_all[size_t(i)].value = *m_all[size_t(i)].value + 0.01;
            snapshot->alarms.push_back(m_all[size_t(i)]);
        }
        snapshot->flood = AlarmFlood{*m_all[0].status.raisedAt, {}, m_all[0].key, m_standing};
        m_snapshot = snapshot;
        Q_EMIT snapshotChanged(m_snapshot);
    }
    bool isOver() const { return m_standing == kAlarms; }

private:
    PackPtr m_pack;
    SnapshotPtr m_snapshot;
    std::vector<Alarm> m_all;
    int m_standing = 0;
    std::uint64_t m_sequence = 0;
};

void press(QWidget &widget, Qt::Key key)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &up);
}

} // namespace

int benchDesk(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("pack"), QStringLiteral("Folder of the province pack."), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("size"), QStringLiteral("Size of the window."), QStringLiteral("WxH"),
                      QStringLiteral("1920x1080")});
    parser.addOption(
        {QStringLiteral("search"), QStringLiteral("List only what this is found in."), QStringLiteral("TEXT")});
    parser.addOption({QStringLiteral("group"), QStringLiteral("Group by 1: cause, 2: source, 3: territory."),
                      QStringLiteral("N"), QStringLiteral("0")});
    parser.process(arguments);
    const auto pack = loadPack(parser.value(QStringLiteral("pack")));
    if (!pack)
        return complain(toString(pack.error()));
    const QStringList size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    installLanguage(Language::Vietnamese);

    Storm storm(*pack);
    DeskWindow window(storm, storm);
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    storm.rest();
    FrameMeter::run(std::chrono::seconds(1)); // the window and the map have been drawn

    auto *filters = window.findChild<FilterBar *>();
    filters->setGrouping(DeskGrouping(parser.value(QStringLiteral("group")).toInt()));
    window.findChild<QLineEdit *>(QStringLiteral("search"))->setText(parser.value(QStringLiteral("search")));
    auto *list = window.findChild<AlarmListView *>();
    auto &meter = *static_cast<FrameMeter *>(qApp);
    meter.start();
    QTimer snapshots;
    QEventLoop loop; // quit() of the application would close the window
    QObject::connect(&snapshots, &QTimer::timeout, &window, [&] {
        storm.next();
        if (storm.isOver())
            QTimer::singleShot(kBetween, &loop, &QEventLoop::quit);
    });
    QTimer keys;
    int pressed = 0;
    QObject::connect(&keys, &QTimer::timeout, &window,
                     [&] { press(*list, ++pressed % 5 == 0 ? Qt::Key_Space : Qt::Key_Down); });
    snapshots.start(kBetween);
    keys.start(kKeyEvery);
    loop.exec();
    if (!window.isVisible())
        return complain(QStringLiteral("the desk was not on the screen: nothing was measured"));

    const auto frames = meter.sortedFrames();
    const auto late = std::count_if(frames.begin(), frames.end(), [](double frame) { return frame > 16; });
    report("desk", "alarms_listed", window.alarmDesk()->model().shownAlarms(), "");
    report("desk", "frames", double(frames.size()), "");
    reportTimes("desk", QStringLiteral("frame_work"), frames);
    report("desk", "frame_work_max", frames.empty() ? 0 : frames.back(), "ms");
    const auto own = meter.sortedProcessorFrames();
    reportTimes("desk", QStringLiteral("frame_processor"), own);
    report("desk", "frame_processor_max", own.empty() ? 0 : own.back(), "ms");
    report("desk", "frames_over_16_ms", double(late), "");
    return 0;
}

} // namespace ioc
