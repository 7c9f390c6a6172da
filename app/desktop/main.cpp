// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/complain.h"
#include "app/desktop/desktop_options.h"
#include "app/desktop/run_desk.h"
#include "app/desktop/run_wall.h"
#include "app/desktop/sign_of_life.h"
#include "core/base/core_dumps.h"
#include "core/base/log.h"
#include "core/base/memory_use.h"
#include "core/base/quit_signals.h"
#include "translations/translations.h"
#include "widgets/map/web_engine_setup.h"

#include <QApplication>

namespace {

using namespace ioc;

int run(QApplication &app, const ServiceNotifier &notifier)
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
    SignOfLife life(notifier, engine, options->engine.at.has_value());
    const int status = options->desk ? runDesk(engine, *options) : runWall(engine, *options);
    life.end();
    engine.stop();
    return status;
}

} // namespace

int main(int argc, char **argv)
{
    leaveNoCoreDumps();
    giveLargeBlocksBack();
    startLogging();
    const ServiceNotifier notifier = ServiceNotifier::fromEnvironment(); // before anything is started that inherits it
    prepareWebEngine();
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("toancanh"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TOANCANH_VERSION));
    return run(app, notifier);
}
