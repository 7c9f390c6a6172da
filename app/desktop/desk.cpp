// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desk.h"

#include "translations/translations.h"
#include "widgets/desk/alarm_desk.h"
#include "widgets/directives/directives_view.h"
#include "widgets/editor/page_editor.h"
#include "widgets/shift/shift_view.h"

#include <QApplication>

namespace ioc {
namespace {

/// Of the program itself, in the language of the moment.
void nameDesk(DeskWindow &window, const Engine &engine, Language language)
{
    window.setWindowTitle(engine.pack()->name.in(language));
    window.setNote(engine.isReader() ? QCoreApplication::translate("Desktop", "another program runs the feeds")
                                     : QString());
}

} // namespace

std::unique_ptr<DeskWindow> makeDesk(Engine &engine, Language language)
{
    auto window = std::make_unique<DeskWindow>(engine, engine, language);
    DeskWindow *desk = window.get();
    nameDesk(*desk, engine, language);
    desk->setBellOutlet(std::make_unique<DesktopOutlet>(*desk));
    if (engine.tellsTheScreen()) {
        desk->followNotices();
        QObject::connect(&engine, &Engine::noticeForTheScreen, desk, [desk](bool, const NoticeMessage &message) {
            desk->takeNotice(message.subject, message.body);
        });
    }

    auto *directives = new DirectivesView(engine);
    const int place = desk->viewCount();
    desk->addView(directives->windowTitle(), directives);
    QObject::connect(desk, &DeskWindow::presented, directives, &DirectivesView::present);
    if (const SnapshotPtr snapshot = engine.snapshot())
        directives->present(snapshot, {engine.pack(), Format(language, engine.pack()->zone), engine.now(), {}, {}});
    QObject::connect(desk->alarmDesk(), &AlarmDesk::directiveAsked, directives, [=](const Alarm &alarm) {
        desk->setCurrentView(place);
        directives->draftFor(alarm);
    });

    auto *shift = new ShiftView(engine, engine, language);
    desk->addView(shift->windowTitle(), shift);

    auto *pages = new PageEditor(engine, engine, language);
    desk->addView(pages->windowTitle(), pages);
    QObject::connect(desk, &DeskWindow::presented, pages, &PageEditor::present);

    QObject::connect(desk, &DeskWindow::languageChanged, desk, [desk, shift, pages, &engine](Language changed) {
        installLanguage(changed);
        shift->setLanguage(changed);
        pages->setLanguage(changed);
        nameDesk(*desk, engine, changed);
    });
    return window;
}

} // namespace ioc
