// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarm_service.h"
#include "core/domain/snapshot.h"
#include "widgets/models/alarm_chart.h"
#include "widgets/models/alarm_detail_state.h"
#include "widgets/models/present_context.h"
#include "widgets/wall/theme.h"

#include <QTimer>
#include <QSet>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QTreeWidget;

namespace ioc {

class ChecklistBox;
class DeskChart;
class FactGrid;
class PlaceMap;

/// One alarm with all that belongs to it: where it stands, its procedure, chart and place, and what happened to it.
/// Asks the service for the history, and for days where no page draws the figure. GUI thread.
class AlarmDetail final : public QWidget
{
    Q_OBJECT

public:
    /// Borrows the service.
    AlarmDetail(AlarmService &service, const Theme &theme, QWidget *parent = nullptr);

    /// Shows this alarm; nothing where there is none.
    void show(const std::optional<Alarm> &alarm, const SnapshotPtr &snapshot, const PresentContext &context);

    const std::optional<Alarm> &alarm() const { return m_alarm; }

    /// The ledger may have more of it now.
    void askAgain();

    /// Whether history, chart and map are there.
    bool isReady() const;

    void focusFirst();
    void retranslate();

Q_SIGNALS:
    void readyChanged();
    void stepTicked(const ioc::AlarmKey &key, const QString &comment);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Days are of an alarm until a civil day: when that is over they are asked for anew.
    struct DaysAsked
    {
        AlarmKey key;
        QDate day;

        friend bool operator==(const DaysAsked &, const DaysAsked &) = default;
    };

    /// Readings are of a station until some minutes have passed.
    struct StationAsked
    {
        AlarmKey key;
        QString station;
        qint64 turn = 0;

        friend bool operator==(const StationAsked &, const StationAsked &) = default;
    };

    void buildTop();
    void buildHistory();
    void askHistory();
    void askDays();
    void askStation();
    bool hasChart() const;
    TrendState chart() const;
    std::optional<StationAsked> stationWanted() const;
    void takeHistory(const Result<std::vector<AlarmEntry>> &history);
    void draw();
    void showCards(bool shown);
    void enableChecklist();
    QDate today() const;
    void drawHistory();
    void tickStep(int step, bool done);

    AlarmService &m_service;
    Theme m_theme;
    SnapshotPtr m_snapshot;
    std::optional<PresentContext> m_context;
    std::optional<Alarm> m_alarm;
    std::vector<AlarmEntry> m_history;
    QString m_historyTrouble;
    bool m_hasHistory = true;   ///< without an alarm there is none to wait for
    bool m_isAsking = false;    ///< a history is on its way …
    bool m_isStale = false;     ///< … and will be too old, or of another alarm
    bool m_isAnswered = false;  ///< the ledger has answered since the last history was asked for …
    bool m_endsTicking = false; ///< … before the one that is on its way was
    QSet<int> m_ticking;        ///< steps of which the ledger has not answered yet
    bool m_isRead = false;      ///< a history of this alarm has come; m_history is the last that did
    AlarmDays m_days;
    bool m_needsDays = false; ///< no page draws the figure
    bool m_hasDays = true;
    std::optional<DaysAsked> m_daysAsked;
    std::vector<StationReading> m_readings;
    std::optional<StationAsked> m_stationAsked;
    QTimer m_soon; ///< whoever runs through the list asks for nothing on the way
    std::optional<AlarmDetailState> m_state;

    QLabel *m_title;
    QLabel *m_place;
    QLabel *m_value;
    QLabel *m_valueNote;
    QLabel *m_stateText;
    QLabel *m_advice;
    QLabel *m_procedure;
    FactGrid *m_facts;
    ChecklistBox *m_checklist;
    QBoxLayout *m_middle; ///< chart and map
    DeskChart *m_chart;
    PlaceMap *m_map;
    QLabel *m_historyTitle;
    QTreeWidget *m_historyList;
    QWidget *m_top;
    QLabel *m_empty;
};

} // namespace ioc
