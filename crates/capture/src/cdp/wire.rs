//! How messages travel: NUL-separated JSON over two pipes, or text frames of a WebSocket.

use futures_util::{SinkExt, StreamExt};
use std::io;
use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::sync::mpsc;
use tokio_tungstenite::tungstenite;

/// Longest message that is read. The snapshot of 60,000 elements is about 30 MB; a hostile page must not fill the memory.
const LONGEST: usize = 256 << 20;

/// A message from the browser.
pub(crate) enum Message {
    /// As it came.
    Whole(String),
    /// Longer than [`LONGEST`]: only its beginning, which holds the number of the call it answers.
    Cut(String),
}

/// Both directions of a connection. Dropping `out` closes it; `incoming` ends when the browser is gone.
pub(crate) struct Wire {
    pub(crate) out: mpsc::UnboundedSender<String>,
    pub(crate) incoming: mpsc::UnboundedReceiver<Message>,
    pub(crate) tasks: Vec<tokio::task::AbortHandle>,
}

impl Wire {
    /// Over two pipes.
    pub(crate) fn over_pipes(
        reader: impl AsyncRead + Unpin + Send + 'static,
        mut writer: impl AsyncWrite + Unpin + Send + 'static,
    ) -> Self {
        let (out, mut outgoing) = mpsc::unbounded_channel::<String>();
        let (arrived, incoming) = mpsc::unbounded_channel();
        let write = tokio::spawn(async move {
            while let Some(message) = outgoing.recv().await {
                let mut bytes = message.into_bytes();
                bytes.push(0);
                if writer.write_all(&bytes).await.is_err() {
                    break;
                }
            }
        });
        let read = tokio::spawn(async move {
            let mut reader = BufReader::with_capacity(1 << 18, reader);
            while let Ok(Some(message)) = read_message(&mut reader, LONGEST).await {
                if arrived.send(message).is_err() {
                    break;
                }
            }
        });
        Self { out, incoming, tasks: vec![write.abort_handle(), read.abort_handle()] }
    }

    /// Over a WebSocket, e.g. `ws://127.0.0.1:9222/devtools/browser/…`.
    pub(crate) async fn over_websocket(address: &str) -> Result<Self, tungstenite::Error> {
        let bounds = tungstenite::protocol::WebSocketConfig::default()
            .max_message_size(Some(LONGEST))
            .max_frame_size(Some(LONGEST));
        let (socket, _) = tokio_tungstenite::connect_async_with_config(address, Some(bounds), true).await?;
        let (mut sink, mut stream) = socket.split();
        let (out, mut outgoing) = mpsc::unbounded_channel::<String>();
        let (arrived, incoming) = mpsc::unbounded_channel();
        let write = tokio::spawn(async move {
            while let Some(message) = outgoing.recv().await {
                if sink.send(tungstenite::Message::text(message)).await.is_err() {
                    break;
                }
            }
        });
        let read = tokio::spawn(async move {
            while let Some(Ok(message)) = stream.next().await {
                let tungstenite::Message::Text(text) = message else { continue };
                if arrived.send(Message::Whole(text.as_str().to_owned())).is_err() {
                    break;
                }
            }
        });
        Ok(Self { out, incoming, tasks: vec![write.abort_handle(), read.abort_handle()] })
    }
}

/// Reads up to the next NUL; `None` at the end.
async fn read_message(reader: &mut (impl AsyncBufRead + Unpin), longest: usize) -> io::Result<Option<Message>> {
    let mut bytes = Vec::new();
    let mut cut = false;
    loop {
        let chunk = reader.fill_buf().await?;
        if chunk.is_empty() {
            return Ok(None);
        }
        let end = chunk.iter().position(|byte| *byte == 0);
        let part = &chunk[..end.unwrap_or(chunk.len())];
        if bytes.len() + part.len() > longest {
            cut = true;
        }
        if !cut {
            bytes.extend_from_slice(part);
        }
        let used = end.map_or(chunk.len(), |end| end + 1);
        reader.consume(used);
        if cut {
            // Give the memory back at once; the first bytes name the call.
            bytes.truncate(200);
            bytes.shrink_to_fit();
        }
        if end.is_some() {
            // JSON from the browser is UTF-8; lone surrogates of hostile pages come escaped.
            let text = String::from_utf8(bytes).unwrap_or_else(|e| String::from_utf8_lossy(e.as_bytes()).into_owned());
            return Ok(Some(if cut { Message::Cut(text) } else { Message::Whole(text) }));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn messages_are_split_at_nul_and_too_long_ones_keep_their_head() {
        let bytes = [b"{\"id\":1}\0".as_slice(), &[b'x'; 500], b"\0{\"id\":3}\0rest"].concat();
        let mut reader = BufReader::with_capacity(16, bytes.as_slice());
        let mut heads = Vec::new();
        while let Some(message) = read_message(&mut reader, 300).await.unwrap() {
            heads.push(match message {
                Message::Whole(text) => text,
                Message::Cut(text) => format!("cut {}", text.len()),
            });
        }
        assert_eq!(heads, ["{\"id\":1}", "cut 200", "{\"id\":3}"]);
    }
}
