// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>

#include <chrono>
#include <vector>

namespace ioc {

/// An application that tells how much of each sixtieth of a second its thread has worked: the time of every event that
/// it delivers, timers and painting among them, counted to the frame in which it began. GUI thread.
class FrameMeter final : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;

    /// Lets events happen for so long. quit() of the application would close the windows that are measured.
    static void run(std::chrono::milliseconds duration);

    /// From now on.
    void start();

    /// Milliseconds of work in each frame since, sorted; frames without work are 0.
    std::vector<double> sortedFrames() const { return sorted(m_frames); }

    /// The same by the thread's own time, which others on the machine do not lengthen.
    std::vector<double> sortedProcessorFrames() const { return sorted(m_processor); }

    bool notify(QObject *receiver, QEvent *event) override;

private:
    double now() const { return double(m_clock.nsecsElapsed()) / 1e6; }
    std::vector<double> sorted(std::vector<double> frames) const;

    QElapsedTimer m_clock; ///< not valid until started
    int m_depth = 0;       ///< events within events count once
    std::vector<double> m_frames;
    std::vector<double> m_processor;
};

} // namespace ioc
