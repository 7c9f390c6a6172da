// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeper/last_pictures.h"

#include <QGuiApplication>
#include <QScreen>

namespace ioc {

LastPictures::LastPictures(Format format, const Clock &clock)
    : m_format(std::move(format))
    , m_clock(clock)
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
        picture->cover(*m_gone, m_clock.now());
    m_minutes.start();
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
        picture->cover(*m_gone, m_clock.now());
}

void LastPictures::tick()
{
    if (!m_gone)
        return;
    for (const auto &[screen, picture] : m_pictures)
        picture->tell(*m_gone, m_clock.now());
}

} // namespace ioc
