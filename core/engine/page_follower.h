// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/pack.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace ioc {

/// Tells a reader of another program's data folder that pages of its pack have been changed: looks at the names and
/// times of the page files every two seconds, and reads the pages anew when they are others. Lives on the engine's
/// thread; the reading has one of its own.
class PageFollower : public QObject
{
    Q_OBJECT

public:
    /// `stamp`: of the folder before `running` was read.
    PageFollower(QString packFolder, PackPtr running, QByteArray stamp);
    ~PageFollower() override;

    /// What tells that page files were changed.
    static QByteArray stampOf(const QString &packFolder);

    void start();

    /// Now, and not only at the next turn.
    void look();

Q_SIGNALS:
    /// The pack with which it was made, with the pages as they are now.
    void changed(const ioc::PackPtr &pack);

private:
    void takeFailure(const QByteArray &stamp, const Error &error);

    const QString m_packFolder;
    const PackPtr m_running;
    QByteArray m_stamp; ///< of what was read last, or is being read
    QByteArray m_told;  ///< of what could not be read
    QThreadPool m_reading;
    QTimer m_timer;
};

} // namespace ioc
