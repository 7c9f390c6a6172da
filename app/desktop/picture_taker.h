// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/complain.h"

#include <QCoreApplication>
#include <QImage>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

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

/// Takes the picture of a window that tells when it is complete, and ends the program with what complain() says when it
/// cannot be taken. Null where no file is named.
template <typename Window>
std::unique_ptr<PictureTaker> takePicture(Window &window, const QString &file)
{
    if (file.isEmpty())
        return nullptr;
    auto taker = std::make_unique<PictureTaker>([&window] { return window.renderPage(); }, file);
    QObject::connect(&window, &Window::firstFrameCompleted, taker.get(), &PictureTaker::take);
    QObject::connect(taker.get(), &PictureTaker::written, qApp, &QCoreApplication::quit);
    QObject::connect(taker.get(), &PictureTaker::failed, qApp,
                     [](const Error &error) { QCoreApplication::exit(complain(error)); });
    return taker;
}

} // namespace ioc
