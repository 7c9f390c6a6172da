// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarm_service.h"
#include "core/domain/services.h"
#include "widgets/desk/desk_bell.h"
#include "widgets/models/show/data_pulse.h"
#include "widgets/models/present_context.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace ioc {

class AlarmDesk;
class ClosingQuestion;
class QuitWatch;
class DeskBar;

/// The desk of an operations room: a bar and views, one at a time; the first is the alarm desk. Ctrl and a number
/// choose a view, L changes the language, M mutes the bell, F11 is full screen. GUI thread.
class DeskWindow final : public QWidget
{
    Q_OBJECT

public:
    /// Borrows the services, which must outlive the window.
    DeskWindow(ReadService &service, AlarmService &alarms, Language language = Language::Vietnamese,
               QWidget *parent = nullptr);
    ~DeskWindow() override;

    AlarmDesk *alarmDesk() const { return m_alarms; }

    /// Takes the view over. Its tab follows the view's window title where it sets one, so that it can be said in
    /// another language. When it is chosen first its focus proxy has the focus, else its first widget; later the one
    /// that had it last. Over what is written in a WritingPlace the window does not close unasked.
    void addView(const QString &title, QWidget *view);
    int viewCount() const;
    int currentView() const; ///< from 0
    void setCurrentView(int index);

    /// How new alarms make themselves heard; silent without one. M mutes for half an hour, and takes that back.
    void setBellOutlet(std::unique_ptr<BellOutlet> outlet) { m_bell.setOutlet(std::move(outlet)); }

    /// The routes of the pack decide what is told by this screen, and not every new alarm: takeNotice() brings it.
    void followNotices() { m_bell.followNotices(); }
    void takeNotice(bool isSound, const QString &title, const QString &text);

    /// What there is to say of this program, in the bar: "another program runs the feeds".
    void setNote(const QString &note);

    /// Says everything again in this language. languageChanged() comes first, so that the program can change its
    /// translators.
    void setLanguage(Language language);
    Language language() const { return m_language; }

    /// Whether the bar and the alarm desk show a snapshot, with the history, map and chart that belong to it.
    bool hasCompleteFrame() const;

    /// The picture of the whole window as it is now.
    QImage renderPage();

    /// Takes the time anew. Called by the window's own timer every second.
    void tick();

Q_SIGNALS:
    /// Once, from the event loop, when everything is there.
    void firstFrameCompleted();
    void languageChanged(ioc::Language language);

    /// The alarm desk shows this now: the other views show it with the same eyes.
    void presented(const ioc::SnapshotPtr &snapshot, const ioc::PresentContext &context);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void addShortcuts();
    void toggleMute();
    void takeSnapshot(const SnapshotPtr &snapshot);
    void present();
    void showBar(const PresentContext &eyes);
    void checkFirstFrame();
    PresentContext context();

    ReadService &m_service;
    Language m_language;
    SnapshotPtr m_snapshot;
    DataPulse m_pulse;
    bool m_wasOld = false;
    bool m_firstFrameTold = false;
    DeskBar *m_bar;
    QLabel *m_trouble;
    QStackedWidget *m_stack;
    AlarmDesk *m_alarms;
    QuitWatch *m_quit;
    ClosingQuestion *m_closing;
    DeskBell m_bell;
    QTimer m_timer;
};

} // namespace ioc
