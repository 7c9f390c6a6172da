// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>

namespace ioc::test {

/// Authorities, certificates and keys, made by openssl(1).
class Authority
{
public:
    /// `name` as its common name.
    explicit Authority(const char *name)
    {
        openssl({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "ca.key",
                 "-out", "ca.crt", "-subj", QByteArray("/CN=") + name, "-days", "2"});
    }

    QByteArray certificate() const { return content("ca.crt"); }

    /// A certificate for `name` (and 127.0.0.1, when it is "server") and its key, valid for so many days from now on.
    void issue(const QByteArray &name, int days = 1)
    {
        openssl({"req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", name + ".key",
                 "-out", name + ".csr", "-subj", "/CN=" + name});
        QFile extensions(m_folder.filePath(QStringLiteral("extensions")));
        if (!extensions.open(QIODevice::WriteOnly))
            qFatal("no extensions");
        extensions.write(name == "server" ? "subjectAltName=IP:127.0.0.1" : "subjectAltName=DNS:elsewhere.invalid");
        extensions.close();
        openssl({"x509", "-req", "-in", name + ".csr", "-CA", "ca.crt", "-CAkey", "ca.key", "-CAcreateserial", "-out",
                 name + ".crt", "-days", QByteArray::number(days), "-extfile", "extensions"});
    }

    QByteArray certificate(const QByteArray &name) const { return content(name + ".crt"); }
    QByteArray key(const QByteArray &name) const { return content(name + ".key"); }

    /// The same key under a password.
    QByteArray lockedKey(const QByteArray &name) const
    {
        openssl({"pkcs8", "-topk8", "-in", name + ".key", "-out", "locked.key", "-passout", "pass:x"});
        return content("locked.key");
    }

private:
    void openssl(const QByteArrayList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        QStringList texts;
        for (const QByteArray &argument : arguments)
            texts.push_back(QString::fromLatin1(argument));
        process.start(QStringLiteral("openssl"), texts);
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("openssl: %s", process.readAllStandardError().constData());
    }

    QByteArray content(const QByteArray &name) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

/// Answers [] to whoever it takes, and remembers who came: the common name of the certificate shown, or nothing.
class TlsServer : public QSslServer
{
public:
    static constexpr char kAnswer[] = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]";

    /// With `clients` only who shows a certificate of that authority is taken.
    TlsServer(const QByteArray &certificate, const QByteArray &key, const QByteArray &clients = {})
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(certificate));
        configuration.setPrivateKey(QSslKey(key, QSsl::Ec));
        if (!clients.isEmpty()) {
            configuration.setCaCertificates(QSslCertificate::fromData(clients));
            configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
        }
        setSslConfiguration(configuration);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
            auto *socket = qobject_cast<QSslSocket *>(nextPendingConnection());
            connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QSslSocket::readyRead, this, [this, socket] {
                if (!socket->readAll().contains("\r\n\r\n"))
                    return;
                visitors.push_back(socket->peerCertificate().subjectInfo(QSslCertificate::CommonName).join(u' '));
                socket->write(visitors.size() == 1 ? m_first : kAnswer); // and the connection stays
            });
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port to listen on");
    }

    /// Sends the first one who comes on to another address.
    void sendOn(const QString &url)
    {
        m_first = "HTTP/1.1 302 Found\r\nLocation: " + url.toLatin1() + "\r\nContent-Length: 0\r\n\r\n";
    }

    QString url() const { return QStringLiteral("https://127.0.0.1:%1/data").arg(serverPort()); }

    QStringList visitors;

private:
    QByteArray m_first = kAnswer;
};

} // namespace ioc::test
