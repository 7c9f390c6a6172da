// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QTimer>

namespace ioc {

class WallWindow;

/// Writes the window's first complete frame to a file: `--snapshot`. Says once how it went. GUI thread.
class PictureTaker : public QObject
{
    Q_OBJECT

public:
    /// Borrows the window.
    PictureTaker(WallWindow &window, QString file);

Q_SIGNALS:
    // One of the two, after at most a minute.
    void written();
    void failed(const ioc::Error &error); ///< Timeout or Io

private:
    void take();

    WallWindow &m_window;
    QString m_file;
    QTimer m_deadline;
};

} // namespace ioc
