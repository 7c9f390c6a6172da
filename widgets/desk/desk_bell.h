// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/new_alarms.h"
#include "widgets/models/present_context.h"

#include <QCoreApplication>

#include <memory>

class QSystemTrayIcon;
class QWidget;

namespace ioc {

/// How a desk makes itself heard.
class BellOutlet
{
public:
    virtual ~BellOutlet() = default;
    virtual void sound() = 0;
    virtual void show(const QString &title, const QString &text) = 0;
};

/// The desktop: the system's sound; a notice where it takes them, and the window asks for attention. GUI thread.
class DesktopOutlet final : public BellOutlet
{
public:
    explicit DesktopOutlet(QWidget &window);
    ~DesktopOutlet() override;

    void sound() override;
    void show(const QString &title, const QString &text) override;

private:
    QWidget &m_window;
    std::unique_ptr<QSystemTrayIcon> m_tray; ///< null where the desktop has none
};

/// Rings once for what is new in a snapshot, unless it is muted or the desk is closed; what came meanwhile stays
/// untold. GUI thread.
class DeskBell
{
    Q_DECLARE_TR_FUNCTIONS(DeskBell)

public:
    /// Silent without one.
    void setOutlet(std::unique_ptr<BellOutlet> outlet) { m_outlet = std::move(outlet); }

    void present(const Snapshot &snapshot, const PresentContext &context);

    /// Whether somebody has the desk open, in front or not.
    void setOpen(bool open) { m_isOpen = open; }

    /// Who is told by this screen, and when, is decided elsewhere (the routes of the pack): what comes by notice() is
    /// told, as a sound or as a message, and snapshots ring no more.
    void followNotices() { m_followsNotices = true; }
    void notice(bool isSound, const QString &title, const QString &text, Instant now);

    void muteUntil(std::optional<Instant> end) { m_mutedUntil = end; }

    /// Nothing when it is not muted at `now`.
    std::optional<Instant> mutedUntil(Instant now) const
    {
        return m_mutedUntil && now < *m_mutedUntil ? m_mutedUntil : std::nullopt;
    }

private:
    NewAlarms m_new;
    std::unique_ptr<BellOutlet> m_outlet;
    std::optional<Instant> m_mutedUntil;
    bool m_followsNotices = false;
    bool m_isOpen = false;
};

} // namespace ioc
