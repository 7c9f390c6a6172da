// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/run_desk.h"

#include "app/desktop/desk.h"
#include "app/desktop/picture_taker.h"

#include <QApplication>
#include <QScreen>

namespace ioc {

int runDesk(Engine &engine, const DesktopOptions &options)
{
    const auto window = makeDesk(engine, options.language);
    const auto picture = takePicture(*window, options.snapshotFile);
    const auto screens = QGuiApplication::screens();
    QScreen *screen = screens.value(options.screen.value_or(0), screens.front());
    window->setScreen(screen);
    if (options.wall) {
        window->setGeometry(screen->geometry());
        window->showFullScreen();
    } else {
        window->move(screen->geometry().topLeft());
        window->resize(options.size);
        window->show();
    }
    return QApplication::exec();
}

} // namespace ioc
