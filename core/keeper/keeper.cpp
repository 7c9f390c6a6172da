// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeper/keeper.h"

#include "core/keeper/process_memory.h"

#include <QLoggingCategory>
#include <QProcessEnvironment>

#include <csignal>
#include <sys/prctl.h>

namespace ioc {
namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcKeeper, "toancanh.keeper")

constexpr qint64 kMiB = 1024 * 1024;

} // namespace

Keeper::Limits Keeper::Limits::standard()
{
    return {10min, 15s, 2min, 30s, 1s, 1min, 5min, 10s, 1536 * kMiB, 1024 * kMiB};
}

Keeper::Keeper(QString program, QStringList arguments, const Limits &limits)
    : m_program(std::move(program))
    , m_arguments(std::move(arguments))
    , m_limits(limits)
    , m_nextWait(limits.firstWait)
{
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    // A wall that nobody keeps would stand beside the next one.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    connect(&m_process, &QProcess::finished, this, &Keeper::takeEnd);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            takeEnd(-1, QProcess::CrashExit);
    });
    for (QTimer *once : {&m_silence, &m_grace, &m_wait, &m_settled})
        once->setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this,
            [this] { end(m_state == State::Starting ? Reason::NotReady : Reason::Silent); });
    connect(&m_grace, &QTimer::timeout, &m_process, &QProcess::kill);
    connect(&m_wait, &QTimer::timeout, this, &Keeper::launch);
    connect(&m_settled, &QTimer::timeout, this, [this] { m_nextWait = m_limits.firstWait; });
    connect(&m_looks, &QTimer::timeout, this, &Keeper::look);
}

Keeper::~Keeper()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

Result<void> Keeper::start()
{
    auto listener = NotifyListener::listen();
    if (!listener)
        return listener.error();
    m_listener = std::move(*listener);
    connect(m_listener.get(), &NotifyListener::told, this, &Keeper::take);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("NOTIFY_SOCKET"), QString::fromLocal8Bit(m_listener->address()));
    m_process.setProcessEnvironment(environment);
    launch();
    return {};
}

void Keeper::launch()
{
    m_state = State::Starting;
    m_silence.start(m_limits.start);
    m_process.start(m_program, m_arguments);
}

void Keeper::take(const QByteArray &assignment)
{
    if (m_state == State::Starting && assignment == "READY=1") {
        m_state = State::Ready;
        m_silence.start(m_limits.silence);
        m_looks.start(m_limits.lookEvery);
        m_settled.start(m_limits.settled);
        Q_EMIT ready();
    } else if (m_state == State::Ready && assignment == "WATCHDOG=1") {
        m_silence.start(m_limits.silence);
    } else if (m_state == State::Ready && assignment == "STOPPING=1") {
        m_looks.stop();
        m_silence.start(m_limits.ending); // it writes what is still to be written, and says nothing more
    }
}

void Keeper::stop()
{
    m_stopping = true;
    if (m_state == State::Waiting || m_state == State::Ended) {
        m_wait.stop();
        m_state = State::Ended;
        Q_EMIT ended();
        return;
    }
    end(Reason::Ended);
}

/// What hangs may still answer a signal; what does not is killed.
void Keeper::end(Reason reason)
{
    if (m_state == State::Ending)
        return;
    m_reason = reason;
    m_state = State::Ending;
    m_silence.stop();
    m_looks.stop();
    qCWarning(lcKeeper) << "the program is ended:" << int(reason);
    m_process.terminate();
    m_grace.start(m_limits.grace);
    if (!m_stopping)
        Q_EMIT gone(reason);
}

void Keeper::takeEnd(int status, QProcess::ExitStatus how)
{
    for (QTimer *timer : {&m_silence, &m_grace, &m_looks, &m_settled})
        timer->stop();
    const bool wasEnded = m_state == State::Ending;
    if (m_stopping || (!wasEnded && how == QProcess::NormalExit && status == 0)) {
        m_state = State::Ended;
        Q_EMIT ended();
        return;
    }
    if (!wasEnded) {
        m_reason = Reason::Ended;
        qCWarning(lcKeeper) << "the program has ended by itself, status" << status;
        Q_EMIT gone(m_reason);
    }
    m_state = State::Waiting;
    ++m_restarts;
    m_wait.start(m_nextWait);
    m_nextWait = std::min(m_nextWait * 2, m_limits.longestWait);
}

/// The page first, the program last.
void Keeper::look()
{
    const auto tree = processTree(pid_t(m_process.processId()));
    for (const ProcessUse &use : tree) {
        if (!use.isWebPage || use.residentBytes <= m_limits.pageBytes)
            continue;
        qCWarning(lcKeeper) << "a page takes" << use.residentBytes / kMiB << "MiB and is ended";
        ::kill(use.pid, SIGKILL);
        Q_EMIT pageEnded();
        return;
    }
    if (!tree.empty() && tree.front().residentBytes > m_limits.programBytes) {
        qCWarning(lcKeeper) << "the program takes" << tree.front().residentBytes / kMiB << "MiB";
        end(Reason::Memory);
    }
}

} // namespace ioc
