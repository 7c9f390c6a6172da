// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/model/documents.h"

#include "app/simulator/model/agencies.h"
#include "app/simulator/model/random.h"
#include "app/simulator/model/work_calendar.h"

#include <algorithm>
#include <cmath>

namespace ioc::sim {
namespace {

constexpr double kSentADay = 520;
constexpr double kReceivedADay = 1150;
constexpr double kUnsigned = 0.012;
constexpr double kUnsignedAYearBefore = 0.014;
constexpr double kOnPaper = 0.006;
constexpr double kOnPaperAYearBefore = 0.009;
constexpr double kTasksOpen = 610;
constexpr double kTasksOverdue = 0.035;
constexpr double kTasksWanderDays = 9;
constexpr std::chrono::seconds kStormAhead = std::chrono::days(4);

} // namespace

DocumentsDay documentsDay(const World &world, Day day, size_t agency, double share)
{
    Random random(world.seed, Stream::Documents, agency, day);
    const double load = kAgencies[agency].load;
    const double activity = officeActivity(day);
    const double toGo = yearsToGo(day);

    DocumentsDay result;
    const int sent = random.poisson(kSentADay * load * activity);
    const int onlyInk = std::min(sent, random.poisson(sent * (kUnsigned + kUnsignedAYearBefore * toGo)));
    const int received = random.poisson(kReceivedADay * load * activity);
    const int onPaper = std::min(received, random.poisson(received * (kOnPaper + kOnPaperAYearBefore * toGo)));
    result.sent = int(sent * share);
    result.signedDigitally = int((sent - onlyInk) * share);
    result.received = int(received * share);
    result.receivedElectronically = int((received - onPaper) * share);

    const double x = (day + share) / kTasksWanderDays;
    const double habit = Random(world.seed, Stream::Documents, agency + 1000, 0).uniform();
    const double open = kTasksOpen * load * (1 + 0.12 * wander(world.seed, Stream::Documents, agency + 2000, x));
    const double slack =
        kTasksOverdue * (0.4 + 2.4 * habit * habit) + 0.2 * world.scenario.storm(at(day, 12), kStormAhead);
    const double overdue = open * slack * std::exp(0.3 * wander(world.seed, Stream::Documents, agency + 3000, x));
    result.tasksOpen = std::max(1, int(std::lround(open)));
    result.tasksOverdue = std::clamp(int(std::lround(overdue)), 0, result.tasksOpen);
    return result;
}

} // namespace ioc::sim
