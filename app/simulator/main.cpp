// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/clock.h"
#include "app/simulator/http/server.h"
#include "app/simulator/inbox/inbox_writer.h"
#include "app/simulator/log.h"
#include "app/simulator/options.h"
#include "app/simulator/termination.h"
#include "core/base/core_dumps.h"

#include "core/base/log.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

namespace {

using namespace ioc;
using namespace ioc::sim;

constexpr int kUsage = 1;
constexpr int kFailure = 2;

int fail(const Error &error)
{
    std::fprintf(stderr, "toancanh-simulator: %s\n", qUtf8Printable(toString(error)));
    return error.code == ErrorCode::Usage || error.code == ErrorCode::InvalidPack ? kUsage : kFailure;
}

World worldOf(const Options &options, Territory territory, Moment start)
{
    return {options.seed,
            {options.scenario, start + options.scenarioAfter},
            std::move(territory),
            historyStart(start),
            start};
}

int run(const Options &options)
{
    QElapsedTimer timer;
    timer.start();
    auto territory = Territory::read(options.pack + QStringLiteral("/units.csv"));
    if (!territory)
        return fail(territory.error());

    const Moment start = options.start.value_or(std::chrono::floor<std::chrono::seconds>(SystemClock().now()));
    const World world = worldOf(options, std::move(*territory), start);
    const SimulatedClock clock(start, options.speed);

    std::optional<InboxWriter> inbox;
    if (!options.inbox.isEmpty()) {
        inbox.emplace(world, clock, options.inbox);
        const auto written = inbox->deliver();
        if (!written)
            return fail(written.error());
        qCInfo(lcSimulator) << "inbox:" << *written << "files delivered";
        inbox->start();
    }
    Server server(world, clock);
    const auto port = server.listen(options.port);
    if (!port)
        return fail(port.error());
    qCInfo(lcSimulator) << "ready after" << timer.elapsed() << "ms";
    std::printf("listening http://127.0.0.1:%d\n", int(*port));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    leaveNoCoreDumps();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("toancanh-simulator"));
    startLogging();
    const auto options = Options::read(QCoreApplication::arguments());
    if (!options)
        return fail(options.error());
    const Termination termination;
    return run(*options);
}
