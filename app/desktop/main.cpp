// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desk.h"
#include "app/desktop/desktop_options.h"
#include "app/desktop/picture_taker.h"
#include "core/base/log.h"
#include "core/base/quit_signals.h"
#include "translations/translations.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/web_engine_setup.h"
#include "widgets/wall/wall_window.h"

#include <QApplication>
#include <QScreen>

#include <cstdio>

namespace {

using namespace ioc;

int complain(const Error &error)
{
    std::fputs(qPrintable(QStringLiteral("toancanh: ") + toString(error) + QLatin1Char('\n')), stderr);
    return error.code == ErrorCode::Internal || error.code == ErrorCode::Timeout ? 2 : 1;
}

/// Takes the picture of a window that tells when it is complete, and ends the program.
template <typename Window>
std::unique_ptr<PictureTaker> takePicture(Window &window, const QString &file)
{
    if (file.isEmpty())
        return nullptr;
    auto taker = std::make_unique<PictureTaker>([&window] { return window.renderPage(); }, file);
    QObject::connect(&window, &Window::firstFrameCompleted, taker.get(), &PictureTaker::take);
    QObject::connect(taker.get(), &PictureTaker::written, qApp, &QCoreApplication::quit);
    QObject::connect(taker.get(), &PictureTaker::failed, qApp,
                     [](const Error &error) { QCoreApplication::exit(complain(error)); });
    return taker;
}

void place(QWidget &window, const DesktopOptions &options)
{
    const auto screens = QGuiApplication::screens();
    QScreen *screen = screens.value(options.screen, screens.front());
    window.setScreen(screen);
    if (options.wall) {
        // Also without a window manager, as in a kiosk session, where full screen alone changes nothing.
        window.setGeometry(screen->geometry());
        if (!options.desk)
            window.setCursor(Qt::BlankCursor);
        window.showFullScreen();
    } else {
        window.move(screen->geometry().topLeft());
        window.resize(options.size);
        window.show();
    }
}

int runDesk(Engine &engine, const DesktopOptions &options)
{
    const auto window = makeDesk(engine, options.language);
    const auto picture = takePicture(*window, options.snapshotFile);
    place(*window, options);
    return QApplication::exec();
}

int runWall(Engine &engine, const DesktopOptions &options)
{
    WallWindow window(engine, makeMapPanelFactory(), options.language);
    const QString name = engine.pack()->name.in(options.language);
    window.setWindowTitle(engine.isReader()
                              ? QCoreApplication::translate("Desktop", "%1 (another program runs the feeds)").arg(name)
                              : name);
    window.setFarthestSeat(options.farthestSeat);
    QObject::connect(&window, &WallWindow::languageChanged, qApp, &installLanguage);
    if (!options.page.isEmpty() && !window.beginWith(options.page))
        return complain(
            {ErrorCode::Usage,
             QCoreApplication::translate("Desktop", "The pack has no page “%1”.").arg(options.page.toString())});
    const auto picture = takePicture(window, options.snapshotFile);
    std::unique_ptr<DeskWindow> desk;
    QObject::connect(&window, &WallWindow::deskAsked, &window, [&] {
        if (!desk) {
            desk = makeDesk(engine, window.language());
            QObject::connect(desk.get(), &DeskWindow::languageChanged, &window, &WallWindow::setLanguage);
            QObject::connect(&window, &WallWindow::languageChanged, desk.get(), &DeskWindow::setLanguage);
            desk->resize(options.size);
        }
        desk->show();
        desk->raise();
        desk->activateWindow();
    });
    place(window, options);
    return QApplication::exec();
}

int run(QApplication &app)
{
    installLanguage(Language::Vietnamese);
    auto options = readDesktopOptions(QCoreApplication::arguments());
    if (!options)
        return complain(options.error());
    installLanguage(options->language);

    Engine engine(options->engine);
    if (const auto started = engine.start(); !started)
        return complain(started.error());
    QObject::connect(&engine, &Engine::failed, &app, [](const QString &sentence) {
        QCoreApplication::exit(complain({ErrorCode::Internal, sentence}));
    });
    const QuitSignals quitSignals;
    QObject::connect(&quitSignals, &QuitSignals::received, &app, &QCoreApplication::quit);
    const int status = options->desk ? runDesk(engine, *options) : runWall(engine, *options);
    engine.stop();
    return status;
}

} // namespace

int main(int argc, char **argv)
{
    startLogging();
    prepareWebEngine();
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("toancanh"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TOANCANH_VERSION));
    return run(app);
}
