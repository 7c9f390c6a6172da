// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeper/last_pictures.h"

#include "core/domain/screen_plans.h"
#include "widgets/wall/wall_screens.h"

#include <QGuiApplication>
#include <QScreen>

namespace ioc {

LastPictures::LastPictures(Format format, const Clock &clock, FarthestSeats seats)
    : m_format(std::move(format))
    , m_clock(clock)
    , m_seats(std::move(seats))
{
    for (QScreen *screen : QGuiApplication::screens())
        add(screen);
    connect(qApp, &QGuiApplication::screenAdded, this, &LastPictures::add);
    connect(qApp, &QGuiApplication::screenRemoved, this, [this](QScreen *screen) { m_pictures.erase(screen); });
    m_minutes.setInterval(std::chrono::minutes(1));
    connect(&m_minutes, &QTimer::timeout, this, &LastPictures::tick);
}

void LastPictures::take()
{
    for (const auto &[screen, picture] : m_pictures)
        picture->take(m_clock.now());
}

void LastPictures::cover(Keeper::Reason reason)
{
    if (!m_gone)
        m_gone = {reason, m_clock.now()};
    for (const auto &[screen, picture] : m_pictures)
        cover(screen, *picture);
    m_minutes.start();
}

/// The plans are those of now: somebody may have moved the seats since the last time.
void LastPictures::cover(QScreen *screen, LastPicture &picture) const
{
    picture.setFarthestSeat(seatOf(*screen));
    picture.cover(*m_gone, m_clock.now());
}

double LastPictures::seatOf(const QScreen &screen) const
{
    using Plans = Result<std::vector<ScreenPlan>>;
    const Plans plans = m_seats.plans.isEmpty() ? Plans(std::vector<ScreenPlan>()) : readScreenPlans(m_seats.plans);
    if (!plans) // of which the wall itself warns
        return m_seats.otherwise;
    QStringList planned;
    for (const ScreenPlan &plan : *plans)
        planned.append(plan.screen);
    std::vector<ScreenLabel> labels;
    for (const QScreen *one : QGuiApplication::screens())
        labels.push_back(labelOf(*one));
    const QString name = namesOf(labels, {}, planned)[screen.name()];
    const auto plan =
        std::find_if(plans->begin(), plans->end(), [&name](const ScreenPlan &one) { return one.screen == name; });
    return plan == plans->end() ? m_seats.otherwise : plan->seatInHeights();
}

void LastPictures::uncover()
{
    m_gone.reset();
    m_minutes.stop();
    for (const auto &[screen, picture] : m_pictures)
        picture->hide();
}

void LastPictures::add(QScreen *screen)
{
    auto &picture = m_pictures[screen];
    picture = std::make_unique<LastPicture>(screen, m_format);
    if (m_gone)
        cover(screen, *picture);
}

void LastPictures::tick()
{
    if (!m_gone)
        return;
    for (const auto &[screen, picture] : m_pictures)
        picture->tell(*m_gone, m_clock.now());
}

} // namespace ioc
