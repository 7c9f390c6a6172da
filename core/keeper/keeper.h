// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/keeper/notify_listener.h"

#include <QProcess>
#include <QTimer>

namespace ioc {

/// Keeps a program running for weeks: starts it anew when it ends, hangs, or takes too much memory; of a web page that
/// takes too much it ends the page alone, which the program makes anew. The program tells by ServiceNotifier that it
/// is ready and lives. One thread.
class Keeper : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        Milliseconds start;   ///< until it must be ready
        Milliseconds silence; ///< between two signs of life
        Milliseconds ending;  ///< from its word that it ends to its end
        Milliseconds grace;   ///< for ending in order, before it is killed
        Milliseconds firstWait;
        Milliseconds longestWait; ///< before it is started anew; doubles from the first, and is the first again …
        Milliseconds settled;     ///< … once it has run for so long
        Milliseconds lookEvery;   ///< at its memory
        qint64 programBytes;
        qint64 pageBytes;

        static Limits standard(); ///< 10 min, 15 s, 2 min, 30 s, 1 s, 1 min, 5 min, 10 s, 1.5 GiB, 1 GiB
    };

    enum class State { Starting, Ready, Ending, Waiting, Ended };

    /// Why the program is not there.
    enum class Reason { None, Ended, Silent, NotReady, Memory };

    Keeper(QString program, QStringList arguments, const Limits &limits = Limits::standard());
    ~Keeper() override;

    /// Io when the program cannot be told how to say that it lives.
    Result<void> start();

    /// Has the program end, in order or not; then ended() comes.
    void stop();

    State state() const { return m_state; }
    Reason reason() const { return m_reason; } ///< of the last time that it went
    int restarts() const { return m_restarts; }
    qint64 processId() const { return m_process.processId(); }

Q_SIGNALS:
    void ready();
    void gone(ioc::Keeper::Reason reason); ///< it is started anew by and by
    void pageEnded();                      ///< for its memory
    void ended();                          ///< by its user (status 0), or by stop()

private:
    void launch();
    void take(const QByteArray &assignment);
    void takeEnd(int status, QProcess::ExitStatus how);
    void end(Reason reason);
    void look();

    QString m_program;
    QStringList m_arguments;
    Limits m_limits;
    std::unique_ptr<NotifyListener> m_listener;
    QProcess m_process;
    QTimer m_silence; ///< runs out when nothing has come for too long
    QTimer m_grace;
    QTimer m_wait;
    QTimer m_looks;
    QTimer m_settled;
    Milliseconds m_nextWait;
    State m_state = State::Ended;
    Reason m_reason = Reason::None;
    bool m_stopping = false;
    int m_restarts = 0;
};

} // namespace ioc
