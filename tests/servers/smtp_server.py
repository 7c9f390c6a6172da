# SPDX-License-Identifier: GPL-3.0-or-later
# A mail server on loopback. Each mail becomes a file in mail/: sender, recipients, the client's name, an empty line, the
# message.   smtp_server.py PORT starttls|implicit|plain USER PASSWORD
import asyncio
import os
import signal
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

port, tls, user, password = sys.argv[1:5]


class Mailbox:
    def __init__(self):
        os.makedirs("mail", exist_ok=True)
        self.count = len(os.listdir("mail"))

    async def handle_MAIL(self, server, session, envelope, address, options):
        if address.startswith("stranger"):
            return "550 5.7.1 not from you"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody"):
            return "550 5.1.1 no such user"
        if address.startswith("later"):
            return "450 4.2.1 come again"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if b"X-Toancanh-Notice: refused" in envelope.content:
            return "554 5.6.0 no"
        self.count += 1
        name = "mail/%06d" % self.count
        with open(name + ".part", "wb") as file:
            lines = [envelope.mail_from, " ".join(envelope.rcpt_tos), session.host_name or "", ""]
            file.write("\r\n".join(lines).encode() + b"\r\n" + envelope.content)
        os.rename(name + ".part", name)
        if os.path.exists("silent"):
            await asyncio.sleep(3600)
        return "250 taken"


def authenticate(server, session, envelope, mechanism, data):
    return AuthResult(success=data.login == user.encode() and data.password == password.encode(), handled=False)


context = None
if tls != "plain":
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain("server.crt", "server.key")
mailbox = Mailbox()


def serve():
    return SMTP(mailbox, tls_context=context if tls == "starttls" else None, require_starttls=tls == "starttls",
                authenticator=authenticate, auth_required=bool(user), auth_require_tls=tls == "starttls")


async def main():
    stopped = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
    await asyncio.get_running_loop().create_server(serve, "127.0.0.1", int(port),
                                                   ssl=context if tls == "implicit" else None)
    await stopped.wait()


asyncio.run(main())
