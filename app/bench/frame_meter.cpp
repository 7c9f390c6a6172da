// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/frame_meter.h"

#include <QEventLoop>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <ctime>

namespace ioc {
namespace {

constexpr double kFrame = 1000.0 / 60; // ms

/// Of this thread, in ms.
double processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace

void FrameMeter::run(std::chrono::milliseconds duration)
{
    QEventLoop loop;
    QTimer::singleShot(duration, &loop, &QEventLoop::quit);
    loop.exec();
}

void FrameMeter::start()
{
    m_frames.clear();
    m_processor.clear();
    m_clock.start();
}

std::vector<double> FrameMeter::sorted(std::vector<double> frames) const
{
    frames.resize(size_t(now() / kFrame));
    std::sort(frames.begin(), frames.end());
    return frames;
}

bool FrameMeter::notify(QObject *receiver, QEvent *event)
{
    if (!m_clock.isValid() || m_depth > 0 || QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    ++m_depth;
    const double begun = now();
    const double used = processorTime();
    const bool taken = QApplication::notify(receiver, event);
    const auto frame = size_t(begun / kFrame);
    if (m_frames.size() <= frame)
        m_frames.resize(frame + 1);
    m_frames[frame] += now() - begun;
    m_processor.resize(m_frames.size());
    m_processor[frame] += processorTime() - used;
    --m_depth;
    return taken;
}

} // namespace ioc
