// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QImage>
#include <QObject>
#include <QTimer>

#include <functional>

namespace ioc {

/// Writes the window's first complete frame to a file: `--snapshot`. Says once how it went. GUI thread.
class PictureTaker : public QObject
{
    Q_OBJECT

public:
    /// `render` gives the picture of the window.
    PictureTaker(std::function<QImage()> render, QString file);

    /// The window is complete.
    void take();

Q_SIGNALS:
    // One of the two, after at most a minute.
    void written();
    void failed(const ioc::Error &error); ///< Timeout or Io

private:
    std::function<QImage()> m_render;
    QString m_file;
    QTimer m_deadline;
};

} // namespace ioc
