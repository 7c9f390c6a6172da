// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/inbox/files.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <QDir>
#include <QTimer>

namespace ioc::sim {

/// Puts the departments' files into the folders below the inbox, each under its final name only when it is
/// whole. What is there already with the same content is left alone. `world` and `clock` outlive it. Lives on
/// the main thread.
class InboxWriter
{
public:
    InboxWriter(const World &world, const Clock &clock, const QString &inbox);

    /// Delivers everything that is due. The number of files written, or Io.
    Result<int> deliver();

    /// Goes on delivering, once a second; a failure is logged and tried again.
    void start();

private:
    Result<int> deliver(const Department &department, Moment now, size_t &done);

    const World &m_world;
    const Clock &m_clock;
    QDir m_inbox;
    std::vector<size_t> m_done; ///< by department: files that are out
    QTimer m_timer;
};

} // namespace ioc::sim
