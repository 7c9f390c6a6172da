// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarm_service.h"
#include "core/domain/snapshot.h"
#include "widgets/models/alarm_acts.h"
#include "widgets/models/alarm_table_model.h"
#include "widgets/models/present_context.h"
#include "widgets/models/writing_place.h"

#include <QAction>
#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace ioc {

class ActForm;
class AlarmDetail;
class AlarmListView;
class FilterBar;
class FloodBanner;

/// The alarm desk: the list with its filters on the left, one alarm with all that belongs to it on the right.
/// Everything is done by keys that its buttons tell; nothing that is asked or refused stands in the way of the list.
/// What is done is ordered from the service, and shows as "being recorded" until the ledger has answered. GUI thread.
class AlarmDesk final : public QWidget, public WritingPlace
{
    Q_OBJECT

public:
    /// Borrows the service, which must outlive the desk.
    explicit AlarmDesk(AlarmService &service, QWidget *parent = nullptr);

    void present(const SnapshotPtr &snapshot, const PresentContext &context);

    /// Whether everything that it was last given is drawn or can be at once.
    bool isReady() const;

    const AlarmTableModel &model() const { return *m_model; }

    /// Of what is written into a question, also while it is being recorded or waits to be asked again.
    bool hasWriting() const override;
    void dropWriting() override;

Q_SIGNALS:
    void readyChanged();

    /// A leader shall order something about this alarm.
    void directiveAsked(const ioc::Alarm &alarm);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    struct Refused
    {
        AlarmEntry act;
        std::vector<AlarmKey> alarms;
        QString why;
    };

    struct Deed
    {
        AlarmEvent event;
        QAction *action;
    };

    QWidget *buildList();
    QWidget *buildDeeds();
    void addDeed(AlarmEvent event, Qt::Key key);
    QAction *addAction(Qt::Key key);
    void askDirective();
    void addKeys();
    void connectParts();
    void retranslate();

    void changeRows(const std::function<void()> &change);
    void showCurrent();
    void showCurrentSoon();
    void showCounts();
    bool isTooSoon();
    void startDeed(AlarmEvent event);
    void takeRefusal(const AlarmEntry &act, const std::vector<AlarmKey> &alarms, const QString &why);
    void askAgain();
    void order(const AlarmEntry &act, const std::vector<AlarmKey> &alarms);
    std::optional<Instant> endOfShift() const;
    void ask(AlarmEvent event, const std::vector<AlarmKey> &alarms);
    QString nameOf(const Alarm &alarm) const;
    QString promptOf(AlarmEvent event, const std::vector<AlarmKey> &alarms) const;
    int criticalAmong(const std::vector<AlarmKey> &alarms) const;
    void tell(const QString &sentence, bool isRefusal);
    void jumpToFirst();
    void leaveOrClear();
    void changeSide();

    AlarmService &m_service;
    SnapshotPtr m_snapshot;
    std::optional<PresentContext> m_context;
    AlarmTableModel *m_model;
    AlarmActs m_acts;
    std::vector<Deed> m_deeds;
    QAction *m_directive = nullptr;
    std::vector<AlarmKey> m_asked;   ///< the alarms that the form asks about
    std::vector<AlarmEntry> m_given; ///< what was written in the form and is being recorded
    std::vector<Refused> m_refused;  ///< what was written and not recorded, until it is asked again
    QTimer m_currentSoon;
    QElapsedTimer m_movedByItself; ///< since the list went to another alarm because the one that was shown has left it
    bool m_isRefused = false;      ///< something that was ordered since all was answered
    bool m_isChanging = false;     ///< rows come and go: the current one is not looked at
    QWidget *m_deedBar = nullptr;
    FilterBar *m_filters;
    FloodBanner *m_flood;
    AlarmListView *m_list;
    QLabel *m_nothing;
    QLabel *m_chosen;
    ActForm *m_form;
    QLabel *m_told;
    AlarmDetail *m_detail;
};

} // namespace ioc
