// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/service_notifier.h"
#include "core/domain/services.h"

#include <QElapsedTimer>
#include <QTimer>

namespace ioc {

/// Tells whoever keeps this program running that it lives: the GUI thread by being here, and the rest by snapshots, of
/// which the newest came no more than two minutes ago, whatever the machine's clock says; the first may take ten. Where
/// time stands still (--at) snapshots do too. GUI thread.
class SignOfLife : public QObject
{
    Q_OBJECT

public:
    /// Borrows the service. Ready with the first turn of the event loop.
    SignOfLife(ServiceNotifier notifier, const ReadService &service, bool timeStandsStill);

    /// The windows are closed; what is still to be written is written now.
    void end();

private:
    void tell();

    ServiceNotifier m_notifier;
    const ReadService &m_service;
    bool m_timeStandsStill;
    QTimer m_timer;
    std::uint64_t m_newest = 0; ///< sequence of the newest snapshot
    QElapsedTimer m_age;        ///< since it came, or since the beginning
};

} // namespace ioc
