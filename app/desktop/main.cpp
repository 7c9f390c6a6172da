// SPDX-License-Identifier: GPL-3.0-or-later
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

void place(WallWindow &window, const DesktopOptions &options)
{
    const auto screens = QGuiApplication::screens();
    QScreen *screen = screens.value(options.screen, screens.front());
    window.setScreen(screen);
    if (options.wall) {
        // Also without a window manager, as in a kiosk session, where full screen alone changes nothing.
        window.setGeometry(screen->geometry());
        window.setCursor(Qt::BlankCursor);
        window.showFullScreen();
    } else {
        window.move(screen->geometry().topLeft());
        window.resize(options.size);
        window.show();
    }
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
    int status = 0;
    {
        WallWindow window(engine, makeMapPanelFactory(), options->language);
        const QString name = engine.pack()->name.in(options->language);
        window.setWindowTitle(
            engine.isReader() ? QCoreApplication::translate("Desktop", "%1 (another program runs the feeds)").arg(name)
                              : name);
        window.setFarthestSeat(options->farthestSeat);
        QObject::connect(&window, &WallWindow::languageChanged, &app, &installLanguage);
        if (!options->page.isEmpty() && !window.showPage(options->page)) {
            engine.stop();
            return complain(
                {ErrorCode::Usage,
                 QCoreApplication::translate("Desktop", "The pack has no page “%1”.").arg(options->page.toString())});
        }
        std::unique_ptr<PictureTaker> picture;
        if (!options->snapshotFile.isEmpty()) {
            picture = std::make_unique<PictureTaker>(window, options->snapshotFile);
            QObject::connect(picture.get(), &PictureTaker::written, &app, &QCoreApplication::quit);
            QObject::connect(picture.get(), &PictureTaker::failed, &app,
                             [](const Error &error) { QCoreApplication::exit(complain(error)); });
        }
        const QuitSignals quitSignals;
        QObject::connect(&quitSignals, &QuitSignals::received, &app, &QCoreApplication::quit);
        place(window, *options);
        status = QApplication::exec();
    }
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
