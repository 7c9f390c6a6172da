// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desk.h"

#include "app/desktop/desk_note.h"
#include "core/domain/screen_plans.h"
#include "translations/translations.h"
#include "widgets/desk/alarm_desk.h"
#include "widgets/directives/directives_view.h"
#include "widgets/editor/page_editor.h"
#include "widgets/shift/shift_view.h"
#include "widgets/wall/wall_screens.h"

#include <QApplication>
#include <QScreen>

namespace ioc {
namespace {

/// Of the program itself, in the language of the moment.
void nameDesk(DeskWindow &window, const Engine &engine, Language language)
{
    window.setWindowTitle(engine.pack()->name.in(language));
    window.setNote(deskNote(engine, language));
}

/// Of the wall whose farthest seat is the farthest, so that what can be read there can be read on every wall; the usual
/// one where none is planned.
WallRoom roomOf(const QString &dataFolder)
{
    WallRoom room;
    const auto plans = readScreenPlans(dataFolder + QStringLiteral("/screens.json"));
    if (!plans || plans->empty())
        return room;
    const auto plan = std::max_element(plans->begin(), plans->end(), [](const ScreenPlan &a, const ScreenPlan &b) {
        return a.seatInHeights() < b.seatInHeights();
    });
    room.pictureHeight = plan->pictureHeight > 0 ? plan->pictureHeight : 1;
    room.farthestSeat = plan->farthestSeat;
    for (const QScreen *screen : QGuiApplication::screens()) {
        const ScreenLabel label = labelOf(*screen);
        if (plan->screen == label.identity() || plan->screen == label.identityWithPlug())
            room.picture = screen->size() * screen->devicePixelRatio();
    }
    return room;
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
        QObject::connect(&engine, &Engine::noticeForTheScreen, desk,
                         [desk](bool isSound, const NoticeMessage &message) {
                             desk->takeNotice(isSound, message.subject, message.body);
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
    pages->setRoom(roomOf(engine.dataFolder()));
    desk->addView(pages->windowTitle(), pages);
    QObject::connect(desk, &DeskWindow::presented, pages, &PageEditor::present);

    QObject::connect(desk, &DeskWindow::languageChanged, desk, [desk, shift, pages, &engine](Language changed) {
        installLanguage(changed);
        shift->setLanguage(changed);
        pages->setLanguage(changed);
        nameDesk(*desk, engine, changed);
    });
    QObject::connect(&engine, &Engine::ownerMissed, desk,
                     [desk, &engine] { desk->setNote(deskNote(engine, desk->language())); });
    return window;
}

} // namespace ioc
