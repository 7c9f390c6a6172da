// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/alarm_detail.h"

#include "widgets/desk/checklist_box.h"
#include "widgets/desk/desk_chart.h"
#include "widgets/desk/face_label.h"
#include "widgets/desk/fact_grid.h"
#include "widgets/desk/filled_viewport.h"
#include "widgets/desk/layout_hold.h"
#include "widgets/desk/place_map.h"
#include "widgets/models/alarm_chart.h"
#include "widgets/models/alarm_words.h"
#include "widgets/wall/painting.h"

#include <QApplication>
#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr auto kRest = 120ms;
constexpr Milliseconds kReadingsStay = 5min;
constexpr int kHistoryColumns = 4;
constexpr int kNarrow = 460; // pixels
constexpr int kUsualFacts = 6;

QFrame *card(QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setProperty("face", QStringLiteral("card"));
    return frame;
}

} // namespace

AlarmDetail::AlarmDetail(AlarmService &service, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("alarmDetail"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(12);
    buildTop();
    rows->addWidget(m_top);
    auto *side = new QFrame(this); // hidden with the rest, or its room would stay
    m_middle = new QHBoxLayout(side);
    m_middle->setContentsMargins(0, 0, 0, 0);
    m_middle->setSpacing(12);
    auto *chart = card(side);
    (new QVBoxLayout(chart))->addWidget(m_chart = new DeskChart(theme, chart));
    auto *map = card(side);
    (new QVBoxLayout(map))->addWidget(m_map = new PlaceMap(theme, map));
    m_middle->addWidget(chart, 3);
    m_middle->addWidget(map, 2);
    rows->addWidget(side, 2);
    buildHistory();
    m_empty = faceLabel(this, "noAlarm", "second");
    m_empty->setAlignment(Qt::AlignCenter);
    rows->addWidget(m_empty, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kRest);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        askHistory();
        askDays();
        askStation();
    });
    connect(m_checklist, &ChecklistBox::stepTicked, this, &AlarmDetail::tickStep);
    connect(m_map, &PlaceMap::readyChanged, this, &AlarmDetail::readyChanged);
    retranslate();
}

void AlarmDetail::buildTop()
{
    m_top = card(this);
    m_top->setObjectName(QStringLiteral("alarmTop"));
    m_top->setFocusPolicy(Qt::StrongFocus);
    auto *rows = new QVBoxLayout(m_top);
    rows->setSpacing(6);
    m_title = faceLabel(m_top, "alarmTitle", "title");
    m_title->setTextFormat(Qt::RichText); // what it shows is escaped
    m_place = faceLabel(m_top, "alarmPlace", "second");
    m_value = faceLabel(m_top, "alarmValue", "figure");
    m_valueNote = faceLabel(m_top, "alarmValueNote", "third");
    m_stateText = faceLabel(m_top, "alarmState", "plain");
    m_advice = faceLabel(m_top, "alarmAdvice", "plain");
    m_procedure = faceLabel(m_top, "alarmProcedure", "third");
    m_facts = new FactGrid(m_top);
    m_checklist = new ChecklistBox(m_top);
    for (auto *each : {m_title, m_place, m_value, m_valueNote, m_stateText})
        rows->addWidget(each);
    rows->addWidget(m_facts);
    rows->addWidget(m_procedure);
    rows->addWidget(m_advice);
    rows->addWidget(m_checklist);
}

void AlarmDetail::buildHistory()
{
    auto *frame = card(this);
    auto *rows = new QVBoxLayout(frame);
    rows->addWidget(m_historyTitle = faceLabel(frame, "historyTitle", "title"));
    m_historyList = new QTreeWidget(frame);
    m_historyList->setObjectName(QStringLiteral("history"));
    m_historyList->setRootIsDecorated(false);
    m_historyList->setUniformRowHeights(true);
    m_historyList->setColumnCount(kHistoryColumns);
    m_historyList->setFrameShape(QFrame::NoFrame);
    m_historyList->setFont(m_theme.body());
    m_historyList->header()->setStretchLastSection(true);
    QPalette colours = m_historyList->palette();
    const Palette &inks = m_theme.palette();
    colours.setColor(QPalette::Base, inks.panel);
    colours.setColor(QPalette::Text, inks.ink);
    colours.setColor(QPalette::Button, inks.panel);
    colours.setColor(QPalette::ButtonText, inks.inkThird);
    colours.setColor(QPalette::Highlight, inks.raised);
    colours.setColor(QPalette::HighlightedText, inks.ink);
    m_historyList->setPalette(colours);
    m_historyList->header()->setPalette(colours);
    new FilledViewport(m_historyList, inks.panel);
    rows->addWidget(m_historyList, 1);
    layout()->addWidget(frame);
    static_cast<QVBoxLayout *>(layout())->setStretchFactor(frame, 2);
}

void AlarmDetail::retranslate()
{
    setAccessibleName(tr("The alarm"));
    m_historyTitle->setText(tr("What happened to it"));
    m_historyList->setAccessibleName(m_historyTitle->text());
    m_historyList->setHeaderLabels({tr("Time"), tr("What"), tr("Who"), tr("Text")});
    m_empty->setText(tr("No alarm is chosen."));
    m_procedure->setText(tr("What to do"));
    m_state.reset();
    draw();
}

void AlarmDetail::show(const std::optional<Alarm> &alarm, const SnapshotPtr &snapshot, const PresentContext &context)
{
    const bool isOther = alarm.has_value() != m_alarm.has_value() || (alarm && alarm->key != m_alarm->key);
    const bool hasMoved = !isOther && alarm && (alarm->status != m_alarm->status || alarm->entries != m_alarm->entries);
    const bool isSaidAnew = m_context && m_context->format.language() != context.format.language();
    m_alarm = alarm;
    m_snapshot = snapshot;
    m_context = context;
    if (isOther) {
        m_history.clear();
        m_historyTrouble.clear();
        m_hasHistory = !alarm;
        m_isStale = m_isAsking;
        m_isRead = false;
        m_ticking.clear();
        m_isAnswered = false;
        m_days = {};
        const bool isOfStation = alarm && stationTableOf(*alarm, context);
        m_needsDays = alarm && !isOfStation && !alarm->indicator.isEmpty() && !chartSourceOf(*alarm, context);
        m_hasDays = !m_needsDays && !isOfStation;
        m_daysAsked.reset();
        m_stationAsked.reset();
        m_readings.clear();
    }
    const bool isNextDay = m_daysAsked && m_daysAsked->day != today();
    if ((isOther && alarm) || hasMoved || isNextDay || m_stationAsked != stationWanted())
        m_soon.start();
    m_map->setPack(context.pack, context.format.zone().date(context.now));
    draw();
    if (isSaidAnew && m_hasHistory)
        drawHistory();
    if (isOther)
        Q_EMIT readyChanged();
}

void AlarmDetail::askAgain()
{
    m_isAnswered = true;
    if (m_alarm)
        m_soon.start();
}

bool AlarmDetail::isReady() const
{
    return m_hasHistory && m_hasDays && m_map->isReady();
}

/// One question at a time: who asks again meanwhile has the answer after that.
void AlarmDetail::askHistory()
{
    if (!m_alarm)
        return;
    if (m_isAsking) {
        m_isStale = true;
        return;
    }
    m_isAsking = true;
    m_isStale = false;
    m_endsTicking = std::exchange(m_isAnswered, false);
    m_service.askHistory(m_alarm->key, [detail = QPointer(this)](const Result<std::vector<AlarmEntry>> &history) {
        if (detail)
            detail->takeHistory(history);
    });
}

void AlarmDetail::takeHistory(const Result<std::vector<AlarmEntry>> &history)
{
    m_isAsking = false;
    if (m_isStale)
        return askHistory();
    m_hasHistory = true;
    if (m_endsTicking) // another history may have been read before the tick was recorded
        m_ticking.clear();
    if (history) {
        m_isRead = true;
        m_history = *history;
    }
    m_historyTrouble = history ? QString() : history.error().message;
    draw();
    drawHistory();
    Q_EMIT readyChanged();
}

QDate AlarmDetail::today() const
{
    return m_context->format.zone().date(m_context->now);
}

void AlarmDetail::askDays()
{
    if (!m_alarm || !m_needsDays)
        return;
    const DaysAsked asked{m_alarm->key, today()};
    if (m_daysAsked == asked)
        return;
    m_daysAsked = asked;
    m_service.askDays(m_alarm->indicator, m_alarm->key.unit, kAlarmChartDays,
                      [detail = QPointer(this), asked](const std::vector<std::optional<double>> &days) {
                          if (!detail || detail->m_daysAsked != asked)
                              return;
                          detail->m_days = {days, asked.day};
                          detail->m_hasDays = true;
                          detail->draw();
                          Q_EMIT detail->readyChanged();
                      });
}

std::optional<AlarmDetail::StationAsked> AlarmDetail::stationWanted() const
{
    if (!m_alarm || !stationTableOf(*m_alarm, *m_context))
        return std::nullopt;
    return StationAsked{m_alarm->key, m_alarm->member, toMillis(m_context->now) / kReadingsStay.count()};
}

void AlarmDetail::askStation()
{
    const auto wanted = stationWanted();
    if (m_stationAsked == wanted)
        return;
    if (!m_stationAsked || !wanted || m_stationAsked->station != wanted->station)
        m_readings.clear();
    m_stationAsked = wanted;
    if (!wanted)
        return;
    m_service.askStation(wanted->key, wanted->station, kStationDays,
                         [detail = QPointer(this), wanted](const std::vector<StationReading> &readings) {
                             if (!detail || detail->m_stationAsked != wanted)
                                 return;
                             detail->m_readings = readings;
                             detail->m_hasDays = true;
                             detail->draw();
                             Q_EMIT detail->readyChanged();
                         });
}

/// Of the station that the alarm is of now: it may be another one than a moment ago.
bool AlarmDetail::hasChart() const
{
    const auto wanted = stationWanted();
    return m_hasDays && (!wanted || (m_stationAsked && m_stationAsked->station == wanted->station));
}

TrendState AlarmDetail::chart() const
{
    return stationTableOf(*m_alarm, *m_context) ? makeStationChart(*m_alarm, m_readings, *m_context)
                                                : makeAlarmChart(*m_alarm, m_days, *m_snapshot, *m_context);
}

void AlarmDetail::draw()
{
    const LayoutHold cards(layout());
    const LayoutHold lines(m_top->layout());
    showCards(m_alarm.has_value());
    if (!m_alarm || !m_context) {
        setAccessibleDescription({});
        return;
    }
    m_chart->setState(hasChart() ? std::optional(chart()) : std::nullopt);
    m_map->setPlace(m_alarm->key.unit, AlarmWords::unit(m_alarm->key.unit, *m_context));
    if (!m_hasHistory)
        m_historyList->clear();
    enableChecklist();
    AlarmDetailState state = makeAlarmDetail(*m_alarm, m_history, *m_context);
    if (m_state == state)
        return;
    m_state = std::move(state);
    const bool isBad = m_alarm->status.isActive() && m_state->mark != Mark::Notice;
    const QColor ink = isBad ? markColour(m_state->mark, m_theme.palette()) : m_theme.palette().ink;
    m_title->setText(
        QStringLiteral("<span style='color:%1'>%2</span>").arg(ink.name(), m_state->title.toHtmlEscaped()));
    showText(m_place, m_state->place);
    showText(m_value, m_state->value);
    showText(m_valueNote, m_state->valueNote);
    showText(m_stateText, m_state->state);
    showText(m_advice, m_state->advice);
    m_procedure->setVisible(!m_state->advice.isEmpty() || !m_state->steps.empty());
    m_facts->setFacts(m_state->facts);
    m_checklist->setSteps(m_state->steps);
    m_top->setAccessibleName(m_state->accessibleText);
    setAccessibleDescription(m_state->accessibleText);
}

void AlarmDetail::showCards(bool shown)
{
    for (auto *child : findChildren<QFrame *>(QString(), Qt::FindDirectChildrenOnly))
        child->setVisible(shown == (child != m_empty));
}

/// A history that nobody has read yet would show what is done as undone.
void AlarmDetail::enableChecklist()
{
    if (!m_isRead && m_checklist->isAncestorOf(QApplication::focusWidget()))
        m_top->setFocus();
    m_checklist->setEnabled(m_isRead);
}

/// What the first alarm needs is made and given its looks before it comes.
void AlarmDetail::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_facts->prepare(kUsualFacts);
    for (QWidget *part : findChildren<QWidget *>())
        part->ensurePolished();
    if (!m_alarm) {
        showCards(true);
        layout()->activate();
        showCards(false);
    }
}

/// The map stands beside the chart where there is room for both.
void AlarmDetail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_middle->setDirection(width() < kNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void AlarmDetail::drawHistory()
{
    QList<QTreeWidgetItem *> items;
    if (!m_historyTrouble.isEmpty())
        items.push_back(new QTreeWidgetItem({{}, {}, {}, m_historyTrouble}));
    for (const HistoryLine &line : historyLines(m_history, *m_context)) {
        items.push_back(new QTreeWidgetItem({line.when, line.what, line.who, line.text}));
        items.back()->setToolTip(kHistoryColumns - 1, AlarmWords::toolTip(line.text));
    }
    m_historyList->clear();
    m_historyList->addTopLevelItems(items);
    for (int column = 0; column < kHistoryColumns - 1; ++column)
        m_historyList->resizeColumnToContents(column);
}

void AlarmDetail::tickStep(int step, bool done)
{
    if (!m_alarm || !m_state || size_t(step) >= m_state->steps.size() || m_ticking.contains(step))
        return; // it shows as undone until the ledger has it
    m_ticking.insert(step);
    Q_EMIT stepTicked(m_alarm->key, commentOf({step, done}, m_state->steps[size_t(step)].text));
}

void AlarmDetail::focusFirst()
{
    if (m_alarm)
        m_top->setFocus(Qt::ShortcutFocusReason);
}

} // namespace ioc
