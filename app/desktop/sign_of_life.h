// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/service_notifier.h"
#include "core/domain/services.h"

#include <QTimer>

namespace ioc {

/// Tells whoever keeps this program running that it lives: the GUI thread by being here, and the rest by snapshots that
/// are not older than two minutes, once the first was made. Where time stands still (--at) snapshots do too. GUI
/// thread.
class SignOfLife : public QObject
{
    Q_OBJECT

public:
    /// Borrows the service. Ready with the first turn of the event loop.
    SignOfLife(ServiceNotifier notifier, const ReadService &service, bool timeStandsStill);
    ~SignOfLife() override;

private:
    void tell() const;

    ServiceNotifier m_notifier;
    const ReadService &m_service;
    bool m_timeStandsStill;
    QTimer m_timer;
};

} // namespace ioc
