// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarm_service.h"
#include "core/domain/snapshot.h"
#include "widgets/models/present_context.h"

#include <QWidget>

#include <optional>

namespace ioc {

/// The alarm desk. GUI thread.
class AlarmDesk final : public QWidget
{
    Q_OBJECT

public:
    /// Borrows the service, which must outlive the desk.
    explicit AlarmDesk(AlarmService &service, QWidget *parent = nullptr);

    void present(const SnapshotPtr &snapshot, const PresentContext &context);

    /// Whether everything that it was last given is drawn or can be at once.
    bool isReady() const;

Q_SIGNALS:
    void readyChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    AlarmService &m_service;
    SnapshotPtr m_snapshot;
};

} // namespace ioc
